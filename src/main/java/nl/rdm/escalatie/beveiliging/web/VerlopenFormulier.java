package nl.rdm.escalatie.beveiliging.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.access.AccessDeniedHandlerImpl;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Geeft wie te lang over een formulier deed zijn tekst terug in plaats van een foutpagina: de
 * pagina zelf toont hem opnieuw, op haar adres met {@value #PAD} erachter. Er wordt niets bewaard,
 * ook niet in de sessie: op een gedeelde computer kan een ander de volgende zijn.
 */
class VerlopenFormulier implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String PAD = "/verlopen";

  private final RequestMatcher formulieren;
  private final AuthenticationEntryPoint inloggen;
  private final AccessDeniedHandler anders = new AccessDeniedHandlerImpl();

  VerlopenFormulier(RequestMatcher formulieren, String inlogpagina) {
    this.formulieren = formulieren;
    this.inloggen = new LoginUrlAuthenticationEntryPoint(inlogpagina);
  }

  /** Niet meer ingelogd: wie geen formulier verstuurde gaat naar de inlogpagina. */
  @Override
  public void commence(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, AuthenticationException fout)
      throws IOException, ServletException {
    if (formulieren.matches(aanvraag)) {
      toonOpnieuw(aanvraag, antwoord);
    } else {
      inloggen.commence(aanvraag, antwoord, fout);
    }
  }

  /** Het teken tegen CSRF is er niet meer, bijvoorbeeld na het sluiten van de browser. */
  @Override
  public void handle(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, AccessDeniedException fout)
      throws IOException, ServletException {
    if (fout instanceof CsrfException && formulieren.matches(aanvraag)) {
      toonOpnieuw(aanvraag, antwoord);
    } else {
      anders.handle(aanvraag, antwoord, fout);
    }
  }

  private static void toonOpnieuw(HttpServletRequest aanvraag, HttpServletResponse antwoord)
      throws IOException, ServletException {
    if (Bestandsformulier.is(aanvraag)) {
      // Het bestand blijft ongelezen: wie het verstuurde begint opnieuw.
      antwoord.sendRedirect(aanvraag.getRequestURI());
    } else {
      aanvraag.getRequestDispatcher(aanvraag.getServletPath() + PAD).forward(aanvraag, antwoord);
    }
  }
}
