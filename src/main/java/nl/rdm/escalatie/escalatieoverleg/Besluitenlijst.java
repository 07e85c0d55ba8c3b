package nl.rdm.escalatie.escalatieoverleg;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.util.StringUtils;

/** Wat een gehouden overleg besloot, als vraag en antwoord in woorden en zonder inhoud. */
public final class Besluitenlijst {

  private Besluitenlijst() {}

  public static Map<String, String> van(Overleg overleg) {
    var besluiten = new LinkedHashMap<String, String>();
    overleg.gehoudenOp().ifPresent(op -> besluiten.put("Gehouden op", Woorden.dag(op)));
    overleg
        .vastgelegd("casusAangenomen")
        .ifPresent(ja -> besluiten.put("Casus aangenomen", jaNee(ja.equals("true"))));
    besluiten.put("Plan van aanpak aangenomen", planAangenomen(overleg));
    overleg
        .vastgelegd("terugNaar")
        .ifPresent(
            trede ->
                besluiten.put("Terug naar", Woorden.van("trede", trede.replace("TREDE_", ""))));
    overleg
        .vastgelegd("oplossingVanaf")
        .ifPresent(
            dag -> besluiten.put("De oplossing loopt vanaf", Woorden.dag(LocalDate.parse(dag))));
    if (!overleg.uitvoerders().isEmpty()) {
      besluiten.put("Voeren iets uit", String.join(", ", functies(overleg.uitvoerders())));
    }
    besluiten.put(
        "Ontbreekt er aanbod in de regio",
        overleg.aanbodOntbreekt().map(Besluitenlijst::jaNee).orElse("Niet vastgelegd"));
    return besluiten;
  }

  private static String planAangenomen(Overleg overleg) {
    boolean ja = overleg.vastgelegd("planAangenomen").filter("true"::equals).isPresent();
    return jaNee(ja) + (ja && overleg.planCompleetOp().isEmpty() ? ", nog niet compleet" : "");
  }

  /** De functie van deze rol, zoals {@code Directeur van de instelling}. */
  public static String functie(String rol) {
    return StringUtils.capitalize(Woorden.van("rol", rol));
  }

  public static List<String> functies(List<String> rollen) {
    return rollen.stream().map(Besluitenlijst::functie).toList();
  }

  private static String jaNee(boolean ja) {
    return ja ? "Ja" : "Nee";
  }
}
