package nl.rdm.escalatie.beveiliging.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rdm.escalatie.beveiliging.Handelend;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/** Laat de engine de hele aanvraag namens het ingelogde account werken, en daarna niet meer. */
class HandelendFilter extends OncePerRequestFilter {

  private final Handelend handelend;

  HandelendFilter(Handelend handelend) {
    this.handelend = handelend;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    if (!(SecurityContextHolder.getContext().getAuthentication() instanceof Ingelogd ingelogd)) {
      keten.doFilter(aanvraag, antwoord);
      return;
    }
    try (var beurt = handelend.als(ingelogd.account())) {
      keten.doFilter(aanvraag, antwoord);
    }
  }
}
