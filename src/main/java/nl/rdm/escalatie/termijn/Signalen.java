package nl.rdm.escalatie.termijn;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.rdm.escalatie.notificatie.Bericht;
import nl.rdm.escalatie.notificatie.Berichten;
import org.springframework.stereotype.Service;

/**
 * Laat verantwoordelijken weten dat er op hen gewacht wordt: bij het begin, op driekwart, bij elke
 * overname en daarna zolang het stil blijft (R5).
 */
@Service
public class Signalen {

  private final Termijntabel tabel;
  private final Termijnregister register;
  private final Signaalplan plan;
  private final Werkkalender kalender;
  private final Berichten berichten;
  private final Adressen adressen;
  private final Clock klok;

  Signalen(
      Termijntabel tabel,
      Termijnregister register,
      Signaalplan plan,
      Werkkalender kalender,
      Berichten berichten,
      Adressen adressen,
      Clock klok) {
    this.tabel = tabel;
    this.register = register;
    this.plan = plan;
    this.kalender = kalender;
    this.berichten = berichten;
    this.adressen = adressen;
    this.klok = klok;
  }

  /**
   * Meldt een nieuwe taak aan wie nu verantwoordelijk is: de eerste, en bij een termijn die al liep
   * ook wie sindsdien overnam.
   */
  public void nieuweTaak(Termijn termijn, Ladder ladder, Taakgegevens taak) {
    var periode = plan.periode(termijn, ladder.groepen().size());
    var verantwoordelijk = ladder.groepen().subList(0, periode);
    stuur(
        "nieuwe-taak",
        "nieuwe-taak:" + termijn.id() + ":" + taak.id(),
        termijn,
        metOpNaam(verantwoordelijk, taak),
        gegevens(termijn, ladder, taak, periode));
  }

  /** Wie na de eerste verantwoordelijke overnam van een termijn die al liep. */
  public List<String> overnemers(Termijn termijn, Ladder ladder) {
    return ladder.groepen().subList(1, plan.periode(termijn, ladder.groepen().size()));
  }

  /** Plant het eerste signaal van een termijn die nog geen signaal had. */
  public Termijn plan(Termijn termijn, Ladder ladder) {
    if (termijn.trap() > 0 || termijn.signaalOp().isPresent()) {
      return termijn;
    }
    plan.vanaf(termijn, 0, ladder.groepen().size())
        .ifPresent(
            signaal -> tabel.signaal(termijn.id(), signaal.trap(), Optional.of(signaal.op())));
    return register.met(termijn.id());
  }

  /** Driekwart van een termijn; past dat niet meer, dan het einde. */
  public Instant herinnering(Termijn termijn) {
    return plan.vanaf(termijn, 0, 1).map(Signaal::op).orElse(termijn.vervaltOp());
  }

  /** Het einde van de periode van de laatste verantwoordelijke. */
  public Instant ladderEinde(Termijn termijn, Ladder ladder) {
    return plan.einde(termijn, ladder.groepen().size());
  }

  /**
   * Geeft het signaal waarop de termijn wacht en plant het volgende; een herinnering of herhaling
   * die door een volgend signaal is ingehaald, wordt overgeslagen.
   *
   * @return de groep die de taak erbij krijgt
   */
  public Optional<String> geef(Termijn termijn, Ladder ladder, Taakgegevens taak) {
    var groepen = ladder.groepen().size();
    var signaal = plan.huidig(termijn, groepen);
    var volgende = plan.vanaf(termijn, signaal.trap() + 1, groepen);
    tabel.signaal(
        termijn.id(),
        volgende.map(Signaal::trap).orElse(signaal.trap() + 1),
        volgende.map(Signaal::op));
    return switch (signaal.soort()) {
      case HERINNERING -> {
        if (klok.instant().isBefore(plan.einde(termijn, signaal.nummer()))) {
          herinner(termijn, ladder, taak, signaal);
        }
        yield Optional.empty();
      }
      case OVERNAME -> {
        register.verstrijk(termijn);
        yield Optional.of(neemOver(termijn, ladder, taak, signaal));
      }
      case STILTE -> {
        register.verstrijk(termijn);
        boolean ingehaald =
            volgende.map(Signaal::op).filter(op -> !klok.instant().isBefore(op)).isPresent();
        if (!ingehaald && !termijnVanProcesEindigt(termijn, signaal.op())) {
          herhaal(termijn, ladder, taak, signaal);
        }
        yield Optional.empty();
      }
    };
  }

  /**
   * De trede waarin gewacht wordt eindigt op hetzelfde moment: wie het aangaat hoort dat de casus
   * stijgt, in welke volgorde de engine beide timers ook uitvoert. Alleen precies dit moment telt;
   * stijgt de casus toch niet, dan komt de volgende herhaling gewoon. Een termijn van een proces
   * met eigen signalen is er een van taken, en laat niets stijgen.
   */
  private boolean termijnVanProcesEindigt(Termijn termijn, Instant op) {
    return tabel.vanCasus(termijn.casusnummer()).stream()
        .filter(andere -> andere.activityInstanceId().equals(andere.procesinstantie()))
        .filter(andere -> andere.signaalOp().isEmpty())
        .anyMatch(andere -> andere.loopt() && andere.vervaltOp().equals(op));
  }

  private void herinner(Termijn termijn, Ladder ladder, Taakgegevens taak, Signaal signaal) {
    var groep = ladder.groep(signaal.nummer());
    stuur(
        "herinnering",
        termijn,
        signaal.trap(),
        metOpNaam(List.of(groep), taak),
        gegevens(termijn, ladder, taak, signaal.nummer()));
    register.schrijf(termijn, "HERINNERD", Map.of("groep", groep));
  }

  private String neemOver(Termijn termijn, Ladder ladder, Taakgegevens taak, Signaal signaal) {
    var vorige = ladder.groep(signaal.nummer());
    var groep = ladder.groep(signaal.nummer() + 1);
    var gegevens = gegevens(termijn, taak, signaal.nummer());
    gegevens.put("vorige", vorige);
    gegevens.put("uiterlijk", tekst(plan.einde(termijn, signaal.nummer() + 1)));
    stuur("overname", termijn, signaal.trap(), List.of(groep), gegevens);
    register.schrijf(termijn, "OVERGENOMEN", Map.of("groep", groep, "vorige", vorige));
    return groep;
  }

  private void herhaal(Termijn termijn, Ladder ladder, Taakgegevens taak, Signaal signaal) {
    var gegevens = gegevens(termijn, taak, 1);
    gegevens.put("herhaling", String.valueOf(signaal.nummer()));
    stuur("stilte", termijn, signaal.trap(), metOpNaam(ladder.groepen(), taak), gegevens);
    var gemeld =
        ladder.meldingen().stream()
            .filter(melding -> signaal.nummer() >= melding.vanafHerhaling())
            .map(Ladder.Melding::groep)
            .toList();
    // Wie alleen gewaarschuwd wordt, hoort alleen waar en sinds wanneer er gewacht wordt.
    stuur(
        "stilte-unit",
        termijn,
        signaal.trap(),
        gemeld,
        Map.of("regio", taak.regio(), "sinds", gegevens.get("sinds")));
    register.schrijf(
        termijn,
        "STILTE_HERHAALD",
        Map.of(
            "herhaling", String.valueOf(signaal.nummer()),
            "groepen", String.join(",", ladder.groepen()),
            "gemeld", String.join(",", gemeld)));
  }

  private static List<String> metOpNaam(List<String> groepen, Taakgegevens taak) {
    return taak.opNaam()
        ? Stream.concat(groepen.stream(), Stream.of(Adressen.CLIENTONDERSTEUNER)).toList()
        : groepen;
  }

  /** Met wie de laatste is: na die krijgt niemand de taak erbij, zoals bij VWS in trede 4. */
  private Map<String, String> gegevens(
      Termijn termijn, Ladder ladder, Taakgegevens taak, int periode) {
    var gegevens = gegevens(termijn, taak, periode);
    gegevens.put("laatste", String.valueOf(periode >= ladder.groepen().size()));
    return gegevens;
  }

  private Map<String, String> gegevens(Termijn termijn, Taakgegevens taak, int periode) {
    var gegevens = new TreeMap<String, String>();
    gegevens.put("casusnummer", termijn.casusnummer());
    gegevens.put("taak", taak.naam());
    gegevens.put("taakId", taak.id());
    gegevens.put("stap", termijn.stap());
    gegevens.put("gevaar", String.valueOf(termijn.bijGevaar()));
    gegevens.put("vervaltOp", tekst(plan.einde(termijn, periode)));
    gegevens.put("sinds", tekst(termijn.begin()));
    return gegevens;
  }

  /** Met het einde in de aanleiding: een verzette termijn geeft haar signalen opnieuw. */
  private void stuur(
      String soort,
      Termijn termijn,
      int trap,
      List<String> verantwoordelijken,
      Map<String, String> gegevens) {
    stuur(
        soort,
        String.join(
            ":",
            soort,
            String.valueOf(termijn.id()),
            termijn.vervaltOp().toString(),
            String.valueOf(trap)),
        termijn,
        verantwoordelijken,
        gegevens);
  }

  private void stuur(
      String soort,
      String aanleiding,
      Termijn termijn,
      List<String> verantwoordelijken,
      Map<String, String> gegevens) {
    verantwoordelijken.stream()
        .flatMap(wie -> adressen.van(termijn.casusnummer(), wie).stream())
        .distinct()
        .map(
            adres ->
                new Bericht(termijn.casusnummer(), aanleiding, soort, adres, gegevens, List.of()))
        .forEach(berichten::stuur);
  }

  private String tekst(Instant moment) {
    return moment.atZone(kalender.zone()).toOffsetDateTime().toString();
  }
}
