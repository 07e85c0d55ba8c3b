package nl.rdm.escalatie.overlegtafel;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import nl.rdm.escalatie.termijn.Termijnen;
import nl.rdm.escalatie.termijn.Werkkalender;
import org.springframework.stereotype.Component;

/** Rekent uit welk overleg van een tafel nog te halen is (R60, R71). */
@Component
public class Overlegplanning {

  private final Werkkalender kalender;
  private final Termijnen termijnen;

  Overlegplanning(Werkkalender kalender, Termijnen termijnen) {
    this.kalender = kalender;
    this.termijnen = termijnen;
  }

  /**
   * Een gepland overleg.
   *
   * @param op de dag van het overleg
   * @param indienenVoor de laatste dag om in te dienen, gelijk aan {@code op} zonder indientermijn
   */
  public record Overleg(LocalDate op, LocalDate indienenVoor) {}

  /**
   * Het eerstvolgende overleg waarvoor nog op tijd ingediend kan worden.
   *
   * @param vanaf het moment waarop iemand gaat indienen, of de dag tot wanneer de casus is
   *     aangehouden
   * @param spoed kort de termijn van een tafel zonder vast overleg in
   * @param ingediend de stukken liggen er al van een eerder overleg: de indientermijn telt niet nog
   *     een keer
   */
  public Overleg eerstvolgend(
      Overlegtafel tafel, ZonedDateTime vanaf, boolean spoed, boolean ingediend) {
    if (tafel.ritme().isEmpty()) {
      var reactie = dag(termijnen.moment(tafel.overlegStap(), spoed), vanaf);
      var eerste = vanaf.toLocalDate();
      var op = op(eerste.isAfter(reactie) ? eerste : reactie);
      return new Overleg(op, op);
    }
    var ritme = tafel.ritme().get();
    int vooraf = ingediend ? 0 : tafel.indientermijnDagen();
    // Een overleg van voor vandaag kan door vrije dagen nog komen.
    var eerste = vanaf.toLocalDate().minusDays(ritme.dagen());
    for (var dag = ritme.opOfNa(eerste); ; dag = ritme.opOfNa(dag.plusDays(1))) {
      var overleg = new Overleg(op(dag), indienenVoor(op(dag), vooraf));
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
