package nl.rdm.escalatie.beveiliging.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.savedrequest.SavedRequest;

/** Begint na het inloggen een nieuwe sessie, die ook voor Tasklist geldt, en gaat verder. */
class Ingelogdhandler implements AuthenticationSuccessHandler {

  private final Webappsessie sessie;
  private final RequestCache aanvragen;

  Ingelogdhandler(Webappsessie sessie, RequestCache aanvragen) {
    this.sessie = sessie;
    this.aanvragen = aanvragen;
  }

  @Override
  public void onAuthenticationSuccess(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, Authentication inlog)
      throws IOException {
    var verder =
        Optional.ofNullable(aanvragen.getRequest(aanvraag, antwoord))
            .map(SavedRequest::getRedirectUrl)
            .orElse(aanvraag.getContextPath() + "/");
    sessie.begin(aanvraag, ((Ingelogd) inlog).account());
    antwoord.sendRedirect(verder);
  }
}
