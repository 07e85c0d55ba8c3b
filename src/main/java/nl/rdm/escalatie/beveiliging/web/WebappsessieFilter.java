package nl.rdm.escalatie.beveiliging.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.web.filter.OncePerRequestFilter;

/** Herkent wie al in Tasklist of Cockpit is ingelogd, voor deze ene aanvraag. */
class WebappsessieFilter extends OncePerRequestFilter {

  private final Webappsessie sessie;
  private final RequestMatcher waarvoor;

  WebappsessieFilter(Webappsessie sessie, RequestMatcher waarvoor) {
    this.sessie = sessie;
    this.waarvoor = waarvoor;
  }

  /** Ook de foutpagina zegt wie er is ingelogd. */
  @Override
  protected boolean shouldNotFilterErrorDispatch() {
    return false;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    if (SecurityContextHolder.getContext().getAuthentication() == null
        && waarvoor.matches(aanvraag)) {
      sessie
          .ingelogd(aanvraag)
          .map(Ingelogd::new)
          .map(SecurityContextImpl::new)
          .ifPresent(SecurityContextHolder::setContext);
    }
    keten.doFilter(aanvraag, antwoord);
  }
}
