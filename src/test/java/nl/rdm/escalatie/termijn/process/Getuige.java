package nl.rdm.escalatie.termijn.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Bericht;

/** Onthoudt wie wat wanneer hoorde, en wat er in het logboek kwam. */
class Getuige implements Logboek {

  private final Clock klok;
  private final List<String> post = new ArrayList<>();
  private final List<Bericht> berichten = new ArrayList<>();
  private final List<Gebeurtenis> gebeurtenissen = new ArrayList<>();

  Getuige(Clock klok) {
    this.klok = klok;
  }

  void bericht(Bericht bericht) {
    berichten.add(bericht);
    post.add(
        lokaal(klok.instant())
            + " "
            + bericht.soort()
            + " "
            + bericht.ontvanger().replace("@example.org", ""));
  }

  @Override
  public void schrijf(String casusnummer, String soort, Map<String, String> gegevens) {
    schrijf(casusnummer, soort, "", "", gegevens);
  }

  @Override
  public void schrijf(
      String casusnummer,
      String soort,
      String onderdeel,
      String model,
      Map<String, String> gegevens) {
    gebeurtenissen.add(
        new Gebeurtenis(casusnummer, klok.instant(), SYSTEEM, soort, onderdeel, model, gegevens));
  }

  @Override
  public List<Gebeurtenis> van(String casusnummer) {
    return gebeurtenissen.stream()
        .filter(gebeurtenis -> gebeurtenis.casusnummer().equals(casusnummer))
        .toList();
  }

  /** Regels als {@code 2026-11-24T09:00 herinnering aanmeldpunt}. */
  List<String> post() {
    return List.copyOf(post);
  }

  List<Bericht> berichten(String soort) {
    return berichten.stream().filter(bericht -> bericht.soort().equals(soort)).toList();
  }

  void vergeet() {
    post.clear();
    berichten.clear();
    gebeurtenissen.clear();
  }

  private LocalDateTime lokaal(Instant moment) {
    return LocalDateTime.ofInstant(moment, klok.getZone());
  }
}
