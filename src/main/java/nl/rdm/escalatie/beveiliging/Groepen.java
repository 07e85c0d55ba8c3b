package nl.rdm.escalatie.beveiliging;

import java.text.Normalizer;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** De namen van de groepen en van de veertien gemeenten van de regio. */
public final class Groepen {

  public static final String AANMELDPUNT = "aanmeldpunt";
  public static final String RDM_VERANTWOORDELIJKE = "rdm-verantwoordelijke";
  public static final String COORDINATIEPUNT = "coordinatiepunt";
  public static final String CLIENTONDERSTEUNING = "clientondersteuning";
  public static final String VWS = "vws";
  public static final String PORTEFEUILLEHOUDER = "portefeuillehouder";
  public static final String THEMAGROEP = "themagroep";
  public static final String AUDITORS = "auditors";
  public static final String PROCESEIGENAARS = "proceseigenaars";
  public static final String AANMELDERS = "aanmelders";
  public static final String CAMUNDA_ADMIN = "camunda-admin";

  /** Gemeente van een casus waarvan de woonplaats niet bekend is (C10). */
  public static final String ONBEKEND = "ONBEKEND";

  public static final List<String> GEMEENTEN =
      List.of(
          "Almelo",
          "Borne",
          "Dinkelland",
          "Enschede",
          "Haaksbergen",
          "Hellendoorn",
          "Hengelo",
          "Hof van Twente",
          "Losser",
          "Oldenzaal",
          "Rijssen-Holten",
          "Tubbergen",
          "Twenterand",
          "Wierden");

  /** De overlegtafels met een eigen groep, elk met de ene naam waaronder mensen haar kennen. */
  public static final Map<String, String> TAFELS = tafels();

  /** De tafel waarvan het dossier besloten is: dat gaat over een verdachte (R53). */
  public static final String BESLOTEN_TAFEL = "topx";

  private Groepen() {}

  private static Map<String, String> tafels() {
    var namen = new LinkedHashMap<String, String>();
    namen.put("transfertafel", "Triage- en transfertafel");
    namen.put("regiotafel", "Regiotafel Wlz");
    namen.put("crisisteam", "Regionaal Crisis- en Ondersteuningsteam");
    namen.put("topx", "TopX");
    namen.put("hoogcomplex", "Tafel hoogcomplex");
    namen.put("levensloopaanpak", "Levensloopaanpak");
    return Collections.unmodifiableMap(namen);
  }

  /** De groep van een gemeente; bij een onbekende gemeente de RDM-verantwoordelijke (C10). */
  public static String gemeente(String naam) {
    return ONBEKEND.equals(naam) ? RDM_VERANTWOORDELIJKE : "gemeente-" + slug(naam);
  }

  /** De groep van de burgemeester; bij een onbekende gemeente de portefeuillehouder (C10). */
  public static String burgemeester(String naam) {
    return ONBEKEND.equals(naam) ? PORTEFEUILLEHOUDER : "burgemeester-" + slug(naam);
  }

  public static String tafel(String id) {
    return "tafel-" + id;
  }

  private static String slug(String naam) {
    return Normalizer.normalize(naam, Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "")
        .toLowerCase(Locale.ROOT)
        .replace(' ', '-');
  }
}
