package nl.rdm.escalatie.beveiliging.web;

import static org.springframework.security.web.util.matcher.AntPathRequestMatcher.antMatcher;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rdm.escalatie.invoer.web.Problemen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;
import org.springframework.stereotype.Component;

/** Antwoordt in het Nederlands op een aanroep zonder geldige inlog of zonder bevoegdheid. */
@Component
class ProbleemAntwoord implements AuthenticationEntryPoint, AccessDeniedHandler {

  /** Wat iemand vanuit een bericht of een pagina in een browser opent. */
  private static final RequestMatcher IN_BROWSER =
      new OrRequestMatcher(
          antMatcher(HttpMethod.GET, "/api/casussen/*/*.pdf"),
          antMatcher(HttpMethod.GET, "/api/casussen/*/documenten/*"));

  private final RequestCache aanvragen = new HttpSessionRequestCache();
  private final ObjectMapper json;

  ProbleemAntwoord(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException {
    if (isBrowser(aanvraag)) {
      aanvragen.saveRequest(aanvraag, antwoord);
      antwoord.sendRedirect(aanvraag.getContextPath() + "/inloggen");
      return;
    }
    // Een browser die al een pagina toont, vraagt dan niet zelf om een wachtwoord.
    if (!"XMLHttpRequest".equals(aanvraag.getHeader("X-Requested-With"))) {
      antwoord.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"RDM-escalatie\"");
    }
    schrijf(antwoord, HttpStatus.UNAUTHORIZED);
  }

  @Override
  public void handle(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, AccessDeniedException fout)
      throws IOException {
    schrijf(antwoord, HttpStatus.FORBIDDEN);
  }

  /** Een browser die dit opent zonder inlog gaat langs de inlogpagina; elk ander krijgt 401. */
  private static boolean isBrowser(HttpServletRequest aanvraag) {
    var formaat = aanvraag.getHeader(HttpHeaders.ACCEPT);
    return IN_BROWSER.matches(aanvraag)
        && formaat != null
        && formaat.contains(MediaType.TEXT_HTML_VALUE)
        && aanvraag.getHeader(HttpHeaders.AUTHORIZATION) == null;
  }

  private void schrijf(HttpServletResponse antwoord, HttpStatus status) throws IOException {
    antwoord.setStatus(status.value());
    antwoord.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(antwoord.getOutputStream(), Problemen.van(status));
  }
}
