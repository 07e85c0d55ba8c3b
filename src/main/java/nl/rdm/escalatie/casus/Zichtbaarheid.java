package nl.rdm.escalatie.casus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Groepen;
import nl.rdm.escalatie.dossier.Verstrekkingen;
import org.springframework.stereotype.Component;

/** Wie de status van een casus ziet (besluiten, sectie 4). */
@Component
class Zichtbaarheid {

  /** Wie de status van elke casus ziet. */
  private static final Set<String> ALLES =
      Set.of(
          Groepen.AANMELDPUNT,
          Groepen.RDM_VERANTWOORDELIJKE,
          Groepen.AUDITORS,
          Groepen.CAMUNDA_ADMIN);

  private final CasusProces proces;
  private final Verstrekkingen verstrekkingen;
  private final NaastDeTreden naast;

  Zichtbaarheid(CasusProces proces, Verstrekkingen verstrekkingen, NaastDeTreden naast) {
    this.proces = proces;
    this.verstrekkingen = verstrekkingen;
    this.naast = naast;
  }

  /** Een voorwaarde op de tabel casus, met haar waarden. */
  record Voorwaarde(String sql, Map<String, Object> waarden) {}

  boolean statusVan(Casus casus, Account lezer) {
    return ALLES.stream().anyMatch(lezer::in)
        || casus.aanmelder().equals(lezer.id())
        || casus.geregisseerdDoor(lezer)
        || casus.ondersteundDoor(lezer)
        || lezer.in(Groepen.gemeente(casus.gemeente()))
        || (lezer.in(Groepen.COORDINATIEPUNT) && casus.trede().orElse(0) >= 3)
        || casus.tafel().map(Groepen::tafel).filter(lezer::in).isPresent()
        || ligtNaastDeTredenBij(casus, lezer)
        || proces.aanZet(casus.casusnummer()).is(lezer)
        || verstrekkingen.open(casus.casusnummer()).stream()
            .anyMatch(verstrekking -> lezer.in(verstrekking.aan()));
  }

  private boolean ligtNaastDeTredenBij(Casus casus, Account lezer) {
    return tafels(lezer).stream().anyMatch(NaastDeTreden.TAFELS::contains)
        && naast.aanTafel(tafels(lezer)).contains(casus.casusnummer());
  }

  Voorwaarde voorwaarde(Account lezer) {
    if (ALLES.stream().anyMatch(lezer::in)) {
      return new Voorwaarde("1 = 1", Map.of());
    }
    List<String> delen =
        new ArrayList<>(
            List.of("aanmelder = :lezer", "casusregisseur = :lezer", "ondersteuner = :lezer"));
    Map<String, Object> waarden = new HashMap<>(Map.of("lezer", lezer.id()));
    lid(delen, waarden, "gemeente", gemeenten(lezer));
    lid(delen, waarden, "tafel", tafels(lezer));
    Set<String> casussen = new HashSet<>(proces.aanZet(lezer.groepen(), lezer.id()));
    casussen.addAll(verstrekkingen.openVoor(lezer.groepen()));
    casussen.addAll(naast.aanTafel(tafels(lezer)));
    lid(delen, waarden, "casusnummer", casussen);
    if (lezer.in(Groepen.COORDINATIEPUNT)) {
      delen.add("trede >= 3");
    }
    return new Voorwaarde("(" + String.join(" or ", delen) + ")", waarden);
  }

  private static void lid(
      List<String> delen, Map<String, Object> waarden, String kolom, Set<String> toegestaan) {
    if (!toegestaan.isEmpty()) {
      delen.add(kolom + " in (:" + kolom + ")");
      waarden.put(kolom, toegestaan);
    }
  }

  private static Set<String> gemeenten(Account lezer) {
    return Set.copyOf(
        Groepen.GEMEENTEN.stream().filter(naam -> lezer.in(Groepen.gemeente(naam))).toList());
  }

  private static Set<String> tafels(Account lezer) {
    return Set.copyOf(
        lezer.groepen().stream()
            .filter(groep -> groep.startsWith("tafel-"))
            .map(groep -> groep.substring("tafel-".length()))
            .toList());
  }
}
