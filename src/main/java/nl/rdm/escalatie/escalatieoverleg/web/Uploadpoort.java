package nl.rdm.escalatie.escalatieoverleg.web;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import nl.rdm.escalatie.dossier.keuring.Documentkeuring;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.notificatie.Antwoordlinks;
import nl.rdm.escalatie.notificatie.LinkOngeldig;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Laat bestanden alleen toe waar een plan wordt aangeleverd, en niet te groot, voordat er iets van
 * gelezen is: een bestand staat daarna in het geheugen. Zonder account alleen met een link die
 * geldt; wie een account heeft, toont dat daarna, en dan komt de {@link Uploadbeurt}.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class Uploadpoort extends OncePerRequestFilter {

  /** Wat een formulier nog om het bestand heen zet. */
  private static final int ERBIJ = 64 * 1024;

  private static final RequestMatcher LINK = antMatcher(HttpMethod.POST, "/antwoord/plan/*");
  private static final RequestMatcher CASUS = antMatcher(HttpMethod.POST, "/casussen/*/plan");

  private final Antwoordlinks links;

  Uploadpoort(Antwoordlinks links) {
    this.links = links;
  }

  /** Een bestand voor deze pagina's; de API van de engine heeft haar eigen bestanden en rechten. */
  static boolean bestand(HttpServletRequest aanvraag) {
    var soort = aanvraag.getContentType();
    return soort != null
        && soort.toLowerCase(Locale.ROOT).startsWith("multipart/")
        && !antMatcher("/engine-rest/**").matches(aanvraag)
        && !antMatcher("/camunda/**").matches(aanvraag);
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest aanvraag) {
    return !bestand(aanvraag);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    boolean metLink = LINK.matches(aanvraag);
    if (!metLink && !CASUS.matches(aanvraag)) {
      antwoord.sendError(HttpStatus.UNSUPPORTED_MEDIA_TYPE.value());
    } else if (aanvraag.getContentLengthLong() < 0) {
      antwoord.sendError(HttpStatus.LENGTH_REQUIRED.value());
    } else if (aanvraag.getContentLengthLong() > Documentkeuring.HOOGSTENS_BYTES + ERBIJ) {
      antwoord.sendError(HttpStatus.PAYLOAD_TOO_LARGE.value());
    } else if (metLink && !geldt(aanvraag)) {
      antwoord.sendRedirect(aanvraag.getRequestURI());
    } else {
      keten.doFilter(aanvraag, antwoord);
    }
  }

  private boolean geldt(HttpServletRequest aanvraag) {
    try {
      var link = links.lees(Planlevering.DOEL, aanvraag.getRequestURI().replaceFirst("^.*/", ""));
      aanvraag.setAttribute(Uploadbeurt.VAN, link.casusnummer());
      return true;
    } catch (LinkOngeldig nietMeer) {
      return false;
    }
  }
}
