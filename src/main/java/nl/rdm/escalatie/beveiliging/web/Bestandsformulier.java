package nl.rdm.escalatie.beveiliging.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRequestHandler;
import org.springframework.security.web.csrf.XorCsrfTokenRequestAttributeHandler;
import org.springframework.web.util.UriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Zoekt het teken tegen CSRF bij een formulier met een bestand alleen in het adres: wie het in de
 * inhoud zoekt, leest eerst het hele bestand, ook van wie niet is ingelogd. Een adres blijft staan
 * in geschiedenis en logboeken. Daarom staat daar een teken dat van het echte is afgeleid en alleen
 * voor dit ene adres geldt, en nergens anders voor te gebruiken is.
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
    aanvraag.setAttribute("bestandsteken", new Bestandsteken(teken, aanvraag.getRequestURI()));
  }

  @Override
  public String resolveCsrfTokenValue(HttpServletRequest aanvraag, CsrfToken teken) {
    if (!is(aanvraag)) {
      return gewoon.resolveCsrfTokenValue(aanvraag, teken);
    }
    var gegeven = inAdres(aanvraag, teken.getParameterName());
    return new Bestandsteken(() -> teken, aanvraag.getRequestURI()).is(gegeven)
        ? teken.getToken()
        : null;
  }

  private static Optional<String> inAdres(HttpServletRequest aanvraag, String naam) {
    return Optional.ofNullable(
            UriComponentsBuilder.newInstance()
                .query(aanvraag.getQueryString())
                .build()
                .getQueryParams()
                .getFirst(naam))
        .map(waarde -> UriUtils.decode(waarde, StandardCharsets.UTF_8));
  }
}
