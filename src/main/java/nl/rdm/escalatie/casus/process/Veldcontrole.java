package nl.rdm.escalatie.casus.process;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.casus.process.Formulier.Veld;
import nl.rdm.escalatie.invoer.Elfproef;

/** Controleert één antwoord aan zijn veld; zegt in het Nederlands wat er niet klopt. */
final class Veldcontrole {

  private static final String VERPLICHT = "vul dit in";
  private static final String SOORT = "heeft niet de juiste vorm";

  private Veldcontrole() {}

  static boolean leeg(Object antwoord) {
    return antwoord == null
        || antwoord instanceof String tekst && tekst.isBlank()
        || antwoord instanceof List<?> lijst && lijst.isEmpty();
  }

  /**
   * @param geenBsn de inzender bevestigt dat de getallen geen BSN zijn
   */
  static Optional<String> fout(Veld veld, Object antwoord, boolean geenBsn) {
    if (leeg(antwoord)) {
      return veld.eist("required") && !veld.magOntbreken()
          ? Optional.of(VERPLICHT)
          : Optional.empty();
    }
    return switch (veld.soort()) {
      case "textfield", "textarea" -> tekst(veld, antwoord, geenBsn);
      case "checkbox" -> vinkje(veld, antwoord);
      case "number" -> antwoord instanceof Number ? Optional.empty() : Optional.of(SOORT);
      case "radio", "select" -> keuze(veld, antwoord);
      case "checklist", "taglist" ->
          antwoord instanceof List<?> lijst
              ? lijst.stream().flatMap(deel -> keuze(veld, deel).stream()).findFirst()
              : Optional.of(SOORT);
      case "datetime" -> datum(veld, antwoord);
      default -> Optional.of("dit soort veld wordt niet ondersteund");
    };
  }

  private static Optional<String> tekst(Veld veld, Object antwoord, boolean geenBsn) {
    if (!(antwoord instanceof String tekst)) {
      return Optional.of(SOORT);
    }
    if (tekst.codePoints().anyMatch(Veldcontrole::stuurteken)) {
      return Optional.of("bevat tekens die niet in een tekst horen");
    }
    int hoogste = veld.grens("maxLength").map(grens -> grens.asInt()).orElse(10_000);
    if (tekst.length() > hoogste) {
      return Optional.of("mag ten hoogste " + hoogste + " tekens hebben");
    }
    int laagste = veld.grens("minLength").map(grens -> grens.asInt()).orElse(0);
    if (tekst.length() < laagste) {
      return Optional.of("moet ten minste " + laagste + " tekens hebben");
    }
    if (veld.grens("pattern").filter(vorm -> !tekst.matches(vorm.asText())).isPresent()) {
      return Optional.of(SOORT);
    }
    if (!geenBsn && Elfproef.treft(tekst)) {
      return Optional.of(Elfproef.MELDING);
    }
    return Optional.empty();
  }

  private static boolean stuurteken(int teken) {
    return Character.isISOControl(teken) && "\n\r\t".indexOf(teken) < 0;
  }

  private static Optional<String> vinkje(Veld veld, Object antwoord) {
    if (!(antwoord instanceof Boolean aan)) {
      return Optional.of(SOORT);
    }
    return veld.eist("required") && !aan ? Optional.of("bevestig dit") : Optional.empty();
  }

  private static Optional<String> keuze(Veld veld, Object antwoord) {
    return antwoord instanceof String code && veld.keuzes().contains(code)
        ? Optional.empty()
        : Optional.of("kies een van de mogelijkheden");
  }

  private static Optional<String> datum(Veld veld, Object antwoord) {
    if (!(antwoord instanceof String tekst)) {
      return Optional.of(SOORT);
    }
    try {
      switch (veld.schema().path("subtype").asText("date")) {
        case "datetime" -> moment(tekst);
        default -> LocalDate.parse(tekst);
      }
      return Optional.empty();
    } catch (DateTimeParseException geenDatum) {
      return Optional.of("is geen geldige datum");
    }
  }

  private static void moment(String tekst) {
    if (tekst.endsWith("Z") || tekst.matches(".*[+-]\\d\\d:\\d\\d")) {
      OffsetDateTime.parse(tekst);
    } else {
      LocalDateTime.parse(tekst);
    }
  }
}
