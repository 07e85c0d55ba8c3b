package nl.rdm.escalatie.beveiliging.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Zoekt het teken tegen CSRF bij een formulier met een bestand alleen in het adres: wie het in de
 * inhoud zoekt, leest eerst het hele bestand, ook van wie niet is ingelogd.
 */
class Bestandsformulier implements CsrfTokenRequestHandler {

  private final CsrfTokenRequestHandler gewoon = new XorCsrfTokenRequestAttributeHandler();

  static boolean is(HttpServletRequest aanvraag) {
    var soort = aanvraag.getContentType();
    return soort != null && soort.toLowerCase(Locale.ROOT).startsWith("multipart/");
  }

  @Override
  public void handle(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, Supplier<CsrfToken> teken) {
    gewoon.handle(aanvraag, antwoord, teken);
  }

  @Override
  public String resolveCsrfTokenValue(HttpServletRequest aanvraag, CsrfToken teken) {
    return gewoon.resolveCsrfTokenValue(is(aanvraag) ? new AlleenAdres(aanvraag) : aanvraag, teken);
  }

  private static final class AlleenAdres extends HttpServletRequestWrapper {

    AlleenAdres(HttpServletRequest aanvraag) {
      super(aanvraag);
    }

    @Override
    public String getParameter(String naam) {
      var waarde =
          UriComponentsBuilder.newInstance()
              .query(getQueryString())
              .build()
              .getQueryParams()
              .getFirst(naam);
      return waarde == null ? null : UriUtils.decode(waarde, StandardCharsets.UTF_8);
    }
  }
}
