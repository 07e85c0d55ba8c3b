package nl.rdm.escalatie.beveiliging.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import nl.rdm.escalatie.invoer.web.Problemen;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Antwoordt in het Nederlands op een aanroep zonder geldige inlog of zonder bevoegdheid. */
@Component
class ProbleemAntwoord implements AuthenticationEntryPoint, AccessDeniedHandler {

  private final ObjectMapper json;

  ProbleemAntwoord(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException {
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

  private void schrijf(HttpServletResponse antwoord, HttpStatus status) throws IOException {
    antwoord.setStatus(status.value());
    antwoord.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    json.writeValue(antwoord.getOutputStream(), Problemen.van(status));
  }
}
