package nl.rdm.escalatie.overlegtafel;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.springframework.stereotype.Component;

/** Rekent uit welk overleg van een tafel nog te halen is (R60, R71). */
@Component
public class Overlegplanning {

  private final Werkkalender kalender;
  private final Termijnen termijnen;
  private final Clock klok;

  Overlegplanning(Werkkalender kalender, Termijnen termijnen, Clock klok) {
    this.kalender = kalender;
    this.termijnen = termijnen;
    this.klok = klok;
  }

  /**
   * Een gepland overleg.
   *
   * @param op de dag van het overleg
   * @param indienenVoor de laatste dag om in te dienen, gelijk aan {@code op} zonder indientermijn
   * @param vast de tafel komt die dag bijeen; anders is het de dag waarop zij uiterlijk bespreekt
   */
  public record Overleg(LocalDate op, LocalDate indienenVoor, boolean vast) {}

  /**
   * Het eerstvolgende overleg waarvoor nog op tijd ingediend kan worden.
   *
   * @param vanaf het moment waarop iemand gaat indienen, of de dag tot wanneer de casus is
   *     aangehouden
   * @param spoed er komt een extra overleg, tenzij het vaste overleg eerder is
   * @param ingediend de stukken liggen er al van een eerder overleg: de indientermijn telt niet nog
   *     een keer
   */
  public Overleg eerstvolgend(
      Overlegtafel tafel, ZonedDateTime vanaf, boolean spoed, boolean ingediend) {
    if (tafel.ritme().isEmpty()) {
      return zonderRitme(termijnen.moment(tafel.overlegStap(), spoed), vanaf);
    }
    var vast = vast(tafel, tafel.ritme().get(), vanaf, ingediend);
    return Optional.of(tafel.overlegStap())
        .filter(stap -> spoed)
        .flatMap(stap -> termijnen.metSpoed(stap, klok.instant()))
        .map(uiterlijk -> zonderRitme(uiterlijk, vanaf))
        .filter(extra -> extra.op().isBefore(vast.op()))
        .orElse(vast);
  }

  /** Op de dag dat de tafel uiterlijk reageert, of wanneer dat later is op de dag van vanaf. */
  private Overleg zonderRitme(Instant uiterlijk, ZonedDateTime vanaf) {
    var reactie = dag(uiterlijk, vanaf);
    var eerste = vanaf.toLocalDate();
    var op = op(eerste.isAfter(reactie) ? eerste : reactie);
    return new Overleg(op, op, false);
  }

  private Overleg vast(
      Overlegtafel tafel, Overlegtafel.Ritme ritme, ZonedDateTime vanaf, boolean ingediend) {
    int vooraf = ingediend ? 0 : tafel.indientermijnDagen();
    // Een overleg van voor vandaag kan door vrije dagen nog komen.
    var eerste = vanaf.toLocalDate().minusDays(ritme.dagen());
    for (var dag = ritme.opOfNa(eerste); ; dag = ritme.opOfNa(dag.plusDays(1))) {
      var overleg = new Overleg(op(dag), indienenVoor(op(dag), vooraf), true);
      if (vanaf.toInstant().isBefore(teHalenTot(ritme, overleg, vooraf, vanaf.getZone()))) {
        return overleg;
      }
    }
  }

  /** Wie vooraf indient heeft de hele laatste dag; anders gaat het tot het overleg begint. */
  private Instant teHalenTot(Overlegtafel.Ritme ritme, Overleg overleg, int vooraf, ZoneId zone) {
    return ritme
        .tijd()
        .filter(tijd -> vooraf == 0)
        .map(tijd -> overleg.op().atTime(tijd).atZone(zone).toInstant())
        .orElseGet(() -> kalender.sluiting(overleg.indienenVoor()));
  }

  /** Een overleg dat op een vrije dag valt, is de eerstvolgende werkdag. */
  private LocalDate op(LocalDate dag) {
    return kalender.isWerkdag(dag) ? dag : op(dag.plusDays(1));
  }

  private LocalDate indienenVoor(LocalDate overleg, int dagen) {
    return dagen == 0 ? overleg : kalender.terug(overleg, dagen);
  }

  private static LocalDate dag(Instant moment, ZonedDateTime voorbeeld) {
    return moment.atZone(voorbeeld.getZone()).toLocalDate();
  }
}
