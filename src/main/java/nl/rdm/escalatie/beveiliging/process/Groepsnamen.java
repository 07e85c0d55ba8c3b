package nl.rdm.escalatie.beveiliging.process;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Groepen;

/** Alle groepen van de regio, met de naam waaronder mensen ze kennen. */
final class Groepsnamen {

  /** Groep en naam. */
  static final Map<String, String> ALLE = alle();

  /** De groepen die in Tasklist werken. */
  static final List<String> WERKGROEPEN =
      ALLE.keySet().stream()
          .filter(groep -> !Groepen.AUDITORS.equals(groep) && !Groepen.AANMELDERS.equals(groep))
          .toList();

  private Groepsnamen() {}

  private static Map<String, String> alle() {
    var namen = new LinkedHashMap<String, String>();
    namen.put(Groepen.AANMELDPUNT, "Aanmeldpunt");
    namen.put(Groepen.RDM_VERANTWOORDELIJKE, "RDM-verantwoordelijke");
    namen.put(Groepen.COORDINATIEPUNT, "Coördinatiepunt Zorg- en Veiligheidshuis");
    namen.put(Groepen.CLIENTONDERSTEUNING, "Cliëntondersteuning");
    namen.put(Groepen.VWS, "Ministerie van VWS");
    namen.put(Groepen.PORTEFEUILLEHOUDER, "Portefeuillehouder");
    namen.put(Groepen.THEMAGROEP, "Themagroep");
    namen.put(Groepen.PROCESEIGENAARS, "Proceseigenaars");
    namen.put(Groepen.AANMELDERS, "Aanmelders");
    namen.put(Groepen.AUDITORS, "Auditors");
    namen.put(Groepen.CAMUNDA_ADMIN, "Beheerders");
    Groepen.TAFELS.forEach((id, naam) -> namen.put(Groepen.tafel(id), naam));
    for (var gemeente : Groepen.GEMEENTEN) {
      namen.put(Groepen.gemeente(gemeente), "Gemeente " + gemeente);
      namen.put(Groepen.burgemeester(gemeente), "Burgemeester van " + gemeente);
    }
    return Collections.unmodifiableMap(namen);
  }
}
