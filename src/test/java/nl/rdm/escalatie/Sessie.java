package nl.rdm.escalatie;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Een browser zonder scherm: bewaart cookies en stuurt mee wat tegen CSRF nodig is. */
public final class Sessie {

  private final CookieManager cookies = new CookieManager();
  private final HttpClient http = HttpClient.newBuilder().cookieHandler(cookies).build();
  private final URI begin;

  public Sessie(int poort) {
    this.begin = URI.create("http://localhost:" + poort);
  }

  /** Logt in zoals Tasklist of Cockpit dat doet. */
  public HttpResponse<String> webappInlog(String app, String account, String wachtwoord) {
    haal("/camunda/app/" + app + "/default/");
    var antwoord =
        stuur(
            "/camunda/api/admin/auth/user/default/login/" + app,
            "application/x-www-form-urlencoded",
            formulier(Map.of("username", account, "password", wachtwoord)));
    // De nieuwe sessie krijgt pas bij het volgende bezoek haar token tegen CSRF.
    haal("/camunda/app/" + app + "/default/");
    return antwoord;
  }

  /** Logt in op de inlogpagina. */
  public HttpResponse<String> paginaInlog(String account, String wachtwoord) {
    return vulIn("/inloggen", Map.of("naam", account, "wachtwoord", wachtwoord));
  }

  /** Verstuurt het formulier van een pagina, met het verborgen token. */
  public HttpResponse<String> vulIn(String pad, Map<String, String> velden) {
    var token = Jsoup.parse(haal(pad).body()).selectFirst("input[name=_csrf]").val();
    return stuur(
        pad,
        "application/x-www-form-urlencoded",
        formulier(velden) + "&" + formulier(Map.of("_csrf", token)));
  }

  /** Verstuurt precies deze velden van een formulier. */
  public HttpResponse<String> verstuur(String pad, Map<String, String> velden) {
    return stuur(pad, "application/x-www-form-urlencoded", formulier(velden));
  }

  public HttpResponse<String> haal(String pad) {
    return doe(HttpRequest.newBuilder(begin.resolve(pad)).header("Accept", "text/html, */*"));
  }

  public HttpResponse<String> stuur(String pad, String type, String inhoud) {
    return doe(
        HttpRequest.newBuilder(begin.resolve(pad))
            .header("Content-Type", type)
            .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
            .POST(BodyPublishers.ofString(inhoud)));
  }

  /** Verstuurt één bestand met het formulier van een pagina, naar het adres dat daarin staat. */
  public HttpResponse<String> zend(String pad, String naam, String mediatype, byte[] bestand) {
    var formulier = Jsoup.parse(haal(pad).body()).selectFirst("form[enctype]");
    var naar = formulier == null ? "" : formulier.attr("action");
    return zendNaar(naar.isEmpty() ? pad : naar, naam, mediatype, bestand);
  }

  /** Verstuurt een bestand zonder eerst naar de pagina te kijken. */
  public HttpResponse<String> zendNaar(String pad, String naam, String mediatype, byte[] bestand) {
    var bericht = new ByteArrayOutputStream();
    bericht.writeBytes(
        ("--grens\r\nContent-Disposition: form-data; name=\"bestand\"; filename=\""
                + naam.replace("\\", "\\\\").replace("\"", "%22")
                + "\"\r\nContent-Type: "
                + mediatype
                + "\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    bericht.writeBytes(bestand);
    bericht.writeBytes("\r\n--grens--\r\n".getBytes(StandardCharsets.UTF_8));
    return doe(
        HttpRequest.newBuilder(begin.resolve(pad))
            .header("Content-Type", "multipart/form-data; boundary=grens")
            .header("Accept", "text/html, */*")
            .POST(BodyPublishers.ofByteArray(bericht.toByteArray())));
  }

  public String cookie(String naam) {
    return cookies.getCookieStore().getCookies().stream()
        .filter(cookie -> cookie.getName().equals(naam))
        .map(HttpCookie::getValue)
        .findFirst()
        .orElse("");
  }

  private HttpResponse<String> doe(HttpRequest.Builder aanvraag) {
    try {
      return http.send(aanvraag.build(), BodyHandlers.ofString());
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    } catch (InterruptedException afgebroken) {
      throw new IllegalStateException(afgebroken);
    }
  }

  private static String formulier(Map<String, String> velden) {
    return velden.entrySet().stream()
        .map(
            veld ->
                veld.getKey() + "=" + URLEncoder.encode(veld.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }
}
