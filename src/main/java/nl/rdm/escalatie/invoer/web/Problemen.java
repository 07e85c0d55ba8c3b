package nl.rdm.escalatie.invoer.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.invoer.Fout;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;

/** De woorden van een geweigerde aanvraag: {@code application/problem+json} in het Nederlands. */
public final class Problemen {

  private static final Map<Integer, String> WOORDEN =
      Map.ofEntries(
          Map.entry(400, "De aanvraag is niet te lezen."),
          Map.entry(401, "Log in met een account dat dit mag."),
          Map.entry(403, "Dit mag u niet doen."),
          Map.entry(404, "Dit is er niet, of het is niet aan u om te zien."),
          Map.entry(405, "Deze methode kan hier niet."),
          Map.entry(406, "Het gevraagde formaat is er niet."),
          Map.entry(409, "Dit kan nu niet: de casus staat er anders voor."),
          Map.entry(410, "De inhoud van deze casus is vernietigd."),
          Map.entry(
              413,
              "Dit is te groot. Een document mag hoogstens 20 MB zijn, iets anders hoogstens 1 MB."),
          Map.entry(415, "Stuur de aanvraag als application/json."),
          Map.entry(422, "De invoer klopt niet."),
          Map.entry(500, "Er ging iets mis. Probeer het later nog eens."),
          Map.entry(503, "De dienst is nu niet beschikbaar."));

  private Problemen() {}

  /** Een probleem met de woorden die bij de status horen. */
  public static ProblemDetail van(HttpStatusCode status) {
    return van(status, tekst(status));
  }

  /** Een probleem met eigen woorden. */
  public static ProblemDetail van(HttpStatusCode status, String detail) {
    var probleem = ProblemDetail.forStatusAndDetail(status, detail);
    probleem.setTitle(titel(status));
    return probleem;
  }

  /** Geweigerde invoer: 422 met elke fout. */
  public static ProblemDetail van(List<Fout> fouten) {
    var probleem = van(HttpStatus.UNPROCESSABLE_ENTITY);
    probleem.setProperty("fouten", fouten);
    return probleem;
  }

  /** Of dit een aanroep van de API is, die JSON terug verwacht. */
  static boolean isApi(String pad) {
    return pad.equals("/api") || pad.startsWith("/api/");
  }

  static boolean isApi(HttpServletRequest aanvraag) {
    return isApi(aanvraag.getRequestURI().substring(aanvraag.getContextPath().length()));
  }

  static String tekst(HttpStatusCode status) {
    return WOORDEN.getOrDefault(status.value(), WOORDEN.get(status.is5xxServerError() ? 500 : 400));
  }

  private static String titel(HttpStatusCode status) {
    return switch (status.value()) {
      case 401 -> "Niet ingelogd";
      case 403 -> "Niet toegestaan";
      case 404 -> "Niet gevonden";
      case 409 -> "Kan nu niet";
      case 410 -> "Vernietigd";
      case 422 -> "Ongeldige invoer";
      default -> status.is5xxServerError() ? "Storing" : "Onjuiste aanvraag";
    };
  }
}
