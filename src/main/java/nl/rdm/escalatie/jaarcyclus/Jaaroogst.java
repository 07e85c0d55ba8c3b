package nl.rdm.escalatie.jaarcyclus;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.rdm.escalatie.escalatieoverleg.OntbrekendAanbod;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Waar een leer- en evaluatiesessie over kan gaan: casussen met de reden, zonder wat er in hun
 * dossier staat (R115, R116).
 */
@Component
public class Jaaroogst {

  private final JdbcClient jdbc;
  private final OntbrekendAanbod ontbrekend;

  Jaaroogst(JdbcClient jdbc, OntbrekendAanbod ontbrekend) {
    this.jdbc = jdbc;
    this.ontbrekend = ontbrekend;
  }

  /** Waarom een casus iets te leren geeft; wat terugstroomde eerst. */
  public enum Reden {
    /** Uit trede 3 terug naar een eerdere trede. */
    TERUGGEGEVEN,
    /** De afgesproken oplossing is niet uitgevoerd. */
    HEROPEND,
    /** Op het bestuurlijk overleg bleek dat de regio het aanbod niet heeft. */
    AANBOD_ONTBRAK,
    /** Er is een vastgestelde terugkoppeling. */
    TERUGKOPPELING;

    boolean stroomdeTerug() {
      return this == TERUGGEGEVEN || this == HEROPEND;
    }
  }

  /**
   * Een casus en wat er dat jaar mee gebeurde.
   *
   * @param bovenTrede2 of hij ooit in trede 3 of 4 was, zodat het coördinatiepunt hem kent
   */
  public record Vrucht(String casusnummer, Set<Reden> redenen, boolean bovenTrede2) {

    public boolean stroomdeTerug() {
      return redenen.stream().anyMatch(Reden::stroomdeTerug);
    }

    private Reden belangrijkste() {
      return redenen.iterator().next();
    }
  }

  /** De casussen tussen twee momenten, wat terugstroomde eerst. */
  public List<Vrucht> tussen(Instant van, Instant tot) {
    Map<String, Set<Reden>> gevonden = new TreeMap<>();
    jdbc.sql(
            """
            select casusnummer, 'TERUGGEGEVEN' as reden from casus_verloop
             where trede = 3 and uitkomst = 'TERUGGEGEVEN' and tot >= :van and tot < :tot
            union
            select casusnummer, 'HEROPEND' from gebeurtenis
             where soort = 'STATUS' and gegevens like '%"status":"IN_BEHANDELING"%'
               and op >= :van and op < :tot
            union
            select casusnummer, 'TERUGKOPPELING' from gebeurtenis
             where soort = 'TERUGKOPPELING_VERSTUURD' and op >= :van and op < :tot
            """)
        .param("van", OffsetDateTime.ofInstant(van, ZoneOffset.UTC))
        .param("tot", OffsetDateTime.ofInstant(tot, ZoneOffset.UTC))
        .query(
            rij -> {
              redenen(gevonden, rij.getString("casusnummer"))
                  .add(Reden.valueOf(rij.getString("reden")));
            });
    ontbrekend
        .casussen(van, tot)
        .forEach(casusnummer -> redenen(gevonden, casusnummer).add(Reden.AANBOD_ONTBRAK));
    var boven = bovenTrede2();
    return gevonden.entrySet().stream()
        .map(casus -> new Vrucht(casus.getKey(), casus.getValue(), boven.contains(casus.getKey())))
        .sorted(Comparator.comparing(Vrucht::belangrijkste))
        .toList();
  }

  private static Set<Reden> redenen(Map<String, Set<Reden>> gevonden, String casusnummer) {
    return gevonden.computeIfAbsent(casusnummer, nieuw -> EnumSet.noneOf(Reden.class));
  }

  private Set<String> bovenTrede2() {
    return jdbc.sql("select distinct casusnummer from casus_verloop where trede >= 3")
        .query(String.class)
        .set();
  }
}
