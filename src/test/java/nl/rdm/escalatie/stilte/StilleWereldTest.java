package nl.rdm.escalatie.stilte;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.eisen.Eis;
import nl.rdm.escalatie.logboek.Logboek;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * De stille wereld: vier casussen worden aangemeld en niemand doet ooit iets. De klok loopt uur
 * voor uur van 2 februari tot en met 14 augustus 2026, en alleen wat dan aan de beurt is gebeurt.
 *
 * <p>Elk moment hieronder is met de hand berekend uit de besluiten, secties 1 en 5. Werkdagen
 * tellen vanaf de dag erna en eindigen om 17:00; driekwart is naar beneden afgerond, om 09:00. Geen
 * werkdag zijn de weekeinden en in deze maanden Goede Vrijdag 3 april, Paasmaandag 6 april,
 * Koningsdag maandag 27 april, dinsdag 5 mei, Hemelvaart 14 mei en Pinkstermaandag 25 mei. De klok
 * gaat op 29 maart een uur vooruit. De ontvangers zijn de namen van de demo-accounts.
 */
@RdmTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StilleWereldTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final LocalDateTime EINDE = LocalDateTime.of(2026, 8, 14, 18, 0);
  private static final List<String> DAGEN = List.of("ma", "di", "wo", "do", "vr", "za", "zo");

  /** De financiering maakt voor de weg van een zwijgende casus niet uit, hoogcomplex wel. */
  enum Wereld {
    ZVW("Zvw", false),
    WLZ("Wlz", false),
    ZVW_HOOGCOMPLEX("Zvw", true),
    WLZ_HOOGCOMPLEX("Wlz", true);

    private final String financiering;
    private final boolean hoogcomplex;

    Wereld(String financiering, boolean hoogcomplex) {
      this.financiering = financiering;
      this.hoogcomplex = hoogcomplex;
    }

    List<String> berichten() {
      return Stream.of(
              VOORDEUR,
              hoogcomplex ? HOOGCOMPLEX : GEWOON,
              hoogcomplex
                  ? herhaald("coordinator, verantwoordelijke", HOOGCOMPLEX_ONTVANGST)
                  : herhaald("coordinator, verantwoordelijke", GEWOON_ONTVANGST),
              hoogcomplex
                  ? herhaald("burgemeester, gemeente, portefeuillehouder", HOOGCOMPLEX_OP_TAFEL)
                  : herhaald("burgemeester, gemeente, portefeuillehouder", GEWOON_OP_TAFEL))
          .flatMap(List::stream)
          .sorted()
          .toList();
    }

    List<String> route() {
      return hoogcomplex ? ROUTE_HOOGCOMPLEX : ROUTE_GEWOON;
    }
  }

  /** Van de aanmelding tot een stil aanmeldpunt de casus in behandeling heeft; voor iedereen. */
  private static final List<String> VOORDEUR =
      List.of(
          "2026-02-02 ma 10:00 nieuwe-taak: aanmeldpunt",
          // Toetsen, 3 werkdagen: 3, 4, 5 februari; driekwart van 3 is 2.
          "2026-02-04 wo 09:00 herinnering: aanmeldpunt",
          "2026-02-05 do 17:00 overname: verantwoordelijke",
          // Nog eens 3, over het weekeinde: 6, 9, 10 februari.
          "2026-02-09 ma 09:00 herinnering: verantwoordelijke",
          // Stil: de casus gaat in behandeling, niet weg.
          "2026-02-10 di 17:00 casusregisseur: verantwoordelijke",
          "2026-02-10 di 17:00 in-behandeling: aanmelder",
          // Hij begint in een trede, dus is niet gestegen. Tafel kiezen, 5 werkdagen.
          "2026-02-10 di 17:00 nieuwe-taak: aanmeldpunt",
          // 11, 12, 13, 16, 17 februari; driekwart van 5 is 3.
          "2026-02-13 vr 09:00 herinnering: aanmeldpunt",
          "2026-02-17 di 17:00 overname: verantwoordelijke",
          // 18, 19, 20, 23, 24 februari; daarna gaat de casus naar de voorgestelde tafel.
          "2026-02-20 vr 09:00 herinnering: verantwoordelijke");

  /** Niet hoogcomplex: trede 1, de transfertafel, trede 2, trede 3. */
  private static final List<String> GEWOON =
      List.of(
          // Trede 1: instroom toetsen, 5 werkdagen: 25, 26, 27 februari, 2, 3 maart.
          // Ernaast de vrijgave, 2 werkdagen: 25, 26 februari; driekwart van 2 is 1.
          "2026-02-24 di 17:00 nieuwe-taak: aanmeldpunt, transfertafel",
          "2026-02-25 wo 09:00 herinnering: aanmeldpunt",
          "2026-02-26 do 17:00 overname: verantwoordelijke",
          // Nog eens 2: 27 februari, 2 maart; de tafel wacht daar niet op.
          "2026-02-27 vr 09:00 herinnering: transfertafel, verantwoordelijke",
          "2026-03-02 ma 17:00 stilte: aanmeldpunt, verantwoordelijke",
          // Elke 5 werkdagen, tot de tafel eindigt.
          "2026-03-09 ma 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-03-16 ma 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-03-23 ma 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-03-03 di 17:00 overname: aanmeldpunt",
          // 4, 5, 6, 9, 10 maart.
          "2026-03-06 vr 09:00 herinnering: aanmeldpunt",
          "2026-03-10 di 17:00 overname: verantwoordelijke",
          // 11, 12, 13, 16, 17 maart; de ladder is op, de hele ladder hoort het.
          "2026-03-13 vr 09:00 herinnering: verantwoordelijke",
          "2026-03-17 di 17:00 stilte: aanmeldpunt, transfertafel, verantwoordelijke",
          // Trede 1 duurt 30 werkdagen vanaf 10 februari: 13 februari de 3e, 20 de 8e, 27 de 13e,
          // 6 maart de 18e, 13 de 23e, 20 de 28e, 24 de 30e. De transfertafel komt vanaf donderdag
          // 8 januari elke 14 dagen bijeen: 22 januari, 5 en 19 februari, 5 maart. Vijf werkdagen
          // na 5 maart is 12 maart, voor het einde: de termijn van de trede blijft staan.
          // De hele ladder hoort op dit moment dat de casus stijgt, en niet ook nog van stilte.
          "2026-03-24 di 17:00 opgeschaald:"
              + " aanmelder, aanmeldpunt, gemeente, transfertafel, verantwoordelijke",
          // Trede 2, tafel kiezen: 25, 26, 27, 30, 31 maart, de klok gaat vooruit op de 29e.
          "2026-03-24 di 17:00 nieuwe-taak: aanmeldpunt",
          "2026-03-27 vr 09:00 herinnering: aanmeldpunt",
          "2026-03-31 di 17:00 overname: verantwoordelijke",
          // 1, 2 april, Goede Vrijdag en Pasen, 7, 8, 9 april.
          "2026-04-07 di 09:00 herinnering: verantwoordelijke",
          // Instroom toetsen: 10, 13, 14, 15, 16 april.
          // Vrijgave: 10, 13 april, dan 14 en 15.
          "2026-04-09 do 17:00 nieuwe-taak: aanmeldpunt, hoogcomplex",
          "2026-04-10 vr 09:00 herinnering: aanmeldpunt",
          "2026-04-13 ma 17:00 overname: verantwoordelijke",
          "2026-04-14 di 09:00 herinnering: hoogcomplex, verantwoordelijke",
          "2026-04-15 wo 17:00 stilte: aanmeldpunt, verantwoordelijke",
          // 16, 17, 20, 21, 22 april; 23, 24, (Koningsdag) 28, 29, 30; 1, 4, (5 mei) 6, 7, 8 mei.
          "2026-04-22 wo 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-04-30 do 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-05-08 vr 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-04-16 do 17:00 overname: aanmeldpunt",
          // 17, 20, 21, 22, 23 april.
          "2026-04-21 di 09:00 herinnering: aanmeldpunt",
          "2026-04-23 do 17:00 overname: verantwoordelijke",
          // 24 april, Koningsdag op maandag, 28, 29, 30 april, 1 mei.
          "2026-04-29 wo 09:00 herinnering: verantwoordelijke",
          "2026-05-01 vr 17:00 stilte: aanmeldpunt, hoogcomplex, verantwoordelijke",
          // Trede 2 duurt 30 werkdagen vanaf 24 maart: 27 maart de 3e, 2 april de 7e, 10 april de
          // 11e, 17 de 16e, 24 de 21e, 1 mei de 25e; 4, 6, 7, 8 mei de 29e, 11 mei de 30e.
          "2026-05-11 ma 17:00 opgeschaald:"
              + " aanmelder, aanmeldpunt, coordinator, gemeente, hoogcomplex, verantwoordelijke",
          // De vrijgave van trede 3 heeft dezelfde termijn en ladder als de ontvangst: ieder hoort
          // beide op hetzelfde moment. De unit hoort alleen van de ontvangst.
          // Trede 3, casus in ontvangst nemen, 2 werkdagen: 12, 13 mei; driekwart van 2 is 1.
          "2026-05-11 ma 17:00 nieuwe-taak: coordinator",
          "2026-05-12 di 09:00 herinnering: coordinator",
          "2026-05-13 wo 17:00 overname: verantwoordelijke",
          // Na Hemelvaart: 15, 18 mei.
          "2026-05-15 vr 09:00 herinnering: verantwoordelijke",
          // Op tafel binnen 10 werkdagen: 12, 13, 15, 18, 19, 20, 21, 22, 26, 27 mei.
          // Overschrijding beoordelen, 5 werkdagen: 28, 29 mei, 1, 2, 3 juni.
          "2026-05-27 wo 17:00 nieuwe-taak: gemeente",
          "2026-06-01 ma 09:00 herinnering: gemeente",
          "2026-06-03 wo 17:00 overname: burgemeester",
          // 4, 5, 8, 9, 10 juni.
          "2026-06-08 ma 09:00 herinnering: burgemeester",
          "2026-06-10 wo 17:00 overname: portefeuillehouder",
          // 11, 12, 15, 16, 17 juni.
          "2026-06-15 ma 09:00 herinnering: portefeuillehouder");

  /** Vanaf 18 mei elke 5 werkdagen: 19, 20, 21, 22, (Pinksteren) 26 mei; daarna elke dinsdag. */
  private static final List<String> GEWOON_ONTVANGST =
      List.of(
          "2026-05-18 ma",
          "2026-05-26 di",
          "2026-06-02 di",
          "2026-06-09 di",
          "2026-06-16 di",
          "2026-06-23 di",
          "2026-06-30 di",
          "2026-07-07 di",
          "2026-07-14 di",
          "2026-07-21 di",
          "2026-07-28 di",
          "2026-08-04 di",
          "2026-08-11 di");

  /** Vanaf 17 juni zijn er geen vrije dagen meer: elke woensdag. */
  private static final List<String> GEWOON_OP_TAFEL =
      List.of(
          "2026-06-17 wo",
          "2026-06-24 wo",
          "2026-07-01 wo",
          "2026-07-08 wo",
          "2026-07-15 wo",
          "2026-07-22 wo",
          "2026-07-29 wo",
          "2026-08-05 wo",
          "2026-08-12 wo");

  /** Hoogcomplex begint op dezelfde momenten in trede 2, bij de tafel hoogcomplex; dan trede 3. */
  private static final List<String> HOOGCOMPLEX =
      List.of(
          // De tafel zonder vast overleg reageert binnen een taak: 3 maart, en 5 werkdagen daarna
          // is 10 maart; de termijn van de trede blijft staan.
          // De vrijgave ernaast, zoals bij de transfertafel.
          "2026-02-24 di 17:00 nieuwe-taak: aanmeldpunt, hoogcomplex",
          "2026-02-25 wo 09:00 herinnering: aanmeldpunt",
          "2026-02-26 do 17:00 overname: verantwoordelijke",
          "2026-02-27 vr 09:00 herinnering: hoogcomplex, verantwoordelijke",
          "2026-03-02 ma 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-03-09 ma 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-03-16 ma 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-03-23 ma 17:00 stilte: aanmeldpunt, verantwoordelijke",
          "2026-03-03 di 17:00 overname: aanmeldpunt",
          "2026-03-06 vr 09:00 herinnering: aanmeldpunt",
          "2026-03-10 di 17:00 overname: verantwoordelijke",
          "2026-03-13 vr 09:00 herinnering: verantwoordelijke",
          "2026-03-17 di 17:00 stilte: aanmeldpunt, hoogcomplex, verantwoordelijke",
          // Trede 2 duurt even lang als trede 1.
          "2026-03-24 di 17:00 opgeschaald:"
              + " aanmelder, aanmeldpunt, coordinator, gemeente, hoogcomplex, verantwoordelijke",
          // Trede 3, in ontvangst nemen: 25, 26 maart, dan 27 en 30 maart; de klok gaat vooruit.
          "2026-03-24 di 17:00 nieuwe-taak: coordinator",
          "2026-03-25 wo 09:00 herinnering: coordinator",
          "2026-03-26 do 17:00 overname: verantwoordelijke",
          "2026-03-27 vr 09:00 herinnering: verantwoordelijke",
          // Op tafel binnen 10 werkdagen: 25, 26, 27, 30, 31 maart, 1, 2, (Pasen) 7, 8, 9 april.
          // Overschrijding beoordelen: 10, 13, 14, 15, 16 april.
          "2026-04-09 do 17:00 nieuwe-taak: gemeente",
          "2026-04-14 di 09:00 herinnering: gemeente",
          "2026-04-16 do 17:00 overname: burgemeester",
          // 17, 20, 21, 22, 23 april.
          "2026-04-21 di 09:00 herinnering: burgemeester",
          "2026-04-23 do 17:00 overname: portefeuillehouder",
          // 24, (Koningsdag) 28, 29, 30 april, 1 mei.
          "2026-04-29 wo 09:00 herinnering: portefeuillehouder");

  /** Vanaf 30 maart elke 5 werkdagen. */
  private static final List<String> HOOGCOMPLEX_ONTVANGST =
      List.of(
          "2026-03-30 ma",
          // 31 maart, 1, 2, (Goede Vrijdag, Pasen) 7, 8 april.
          "2026-04-08 wo",
          "2026-04-15 wo",
          "2026-04-22 wo",
          // 23, 24, (Koningsdag) 28, 29, 30 april.
          "2026-04-30 do",
          // 1, 4, (5 mei) 6, 7, 8 mei.
          "2026-05-08 vr",
          // 11, 12, 13, (Hemelvaart) 15, 18 mei.
          "2026-05-18 ma",
          // 19, 20, 21, 22, (Pinksteren) 26 mei.
          "2026-05-26 di",
          "2026-06-02 di",
          "2026-06-09 di",
          "2026-06-16 di",
          "2026-06-23 di",
          "2026-06-30 di",
          "2026-07-07 di",
          "2026-07-14 di",
          "2026-07-21 di",
          "2026-07-28 di",
          "2026-08-04 di",
          "2026-08-11 di");

  /** Vanaf 1 mei elke 5 werkdagen. */
  private static final List<String> HOOGCOMPLEX_OP_TAFEL =
      List.of(
          "2026-05-01 vr",
          // 4, (5 mei) 6, 7, 8, 11 mei.
          "2026-05-11 ma",
          // 12, 13, (Hemelvaart) 15, 18, 19 mei.
          "2026-05-19 di",
          // 20, 21, 22, (Pinksteren) 26, 27 mei.
          "2026-05-27 wo",
          "2026-06-03 wo",
          "2026-06-10 wo",
          "2026-06-17 wo",
          "2026-06-24 wo",
          "2026-07-01 wo",
          "2026-07-08 wo",
          "2026-07-15 wo",
          "2026-07-22 wo",
          "2026-07-29 wo",
          "2026-08-05 wo",
          "2026-08-12 wo");

  private static final List<String> ROUTE_GEWOON =
      List.of(
          "1 van 2026-02-10 di 17:00 tot 2026-03-24 di 17:00 GEEN_UITKOMST",
          "1 transfertafel van 2026-02-24 di 17:00 tot 2026-03-24 di 17:00 GEEN_UITKOMST",
          "2 van 2026-03-24 di 17:00 tot 2026-05-11 ma 17:00 GEEN_UITKOMST",
          "2 hoogcomplex van 2026-04-09 do 17:00 tot 2026-05-11 ma 17:00 GEEN_UITKOMST",
          "3 van 2026-05-11 ma 17:00 tot nu",
          "3 bestuurlijk-escalatieoverleg van 2026-05-11 ma 17:00 tot nu");

  private static final List<String> ROUTE_HOOGCOMPLEX =
      List.of(
          "2 van 2026-02-10 di 17:00 tot 2026-03-24 di 17:00 GEEN_UITKOMST",
          "2 hoogcomplex van 2026-02-24 di 17:00 tot 2026-03-24 di 17:00 GEEN_UITKOMST",
          "3 van 2026-03-24 di 17:00 tot nu",
          "3 bestuurlijk-escalatieoverleg van 2026-03-24 di 17:00 tot nu");

  private final Map<Wereld, String> casussen = new EnumMap<>(Wereld.class);
  private final Map<Wereld, List<String>> aanZet = new EnumMap<>(Wereld.class);

  @Autowired private Casusrit rit;
  @Autowired private ProcessEngine engine;
  @Autowired private JdbcClient jdbc;
  @Autowired private Verloop verloop;
  @Autowired private Logboek logboek;

  @BeforeAll
  void niemand_doet_iets() {
    try {
      for (var wereld : Wereld.values()) {
        casussen.put(
            wereld, rit.meldAan(Casusrit.vanHuisarts(wereld.financiering, wereld.hoogcomplex)));
      }
      // De engine belooft geen volgorde voor wat tegelijk aan de beurt is: de tabel geldt voor
      // beide.
      var lopen =
          List.of(
              loop(Tijdloop.ROUTE_EERST, Wereld.ZVW, Wereld.ZVW_HOOGCOMPLEX),
              loop(Tijdloop.SIGNALEN_EERST, Wereld.WLZ, Wereld.WLZ_HOOGCOMPLEX));
      Tijdloop.uurVoorUur(lopen, moment(Casusrit.BEGIN), moment(EINDE));
      casussen.forEach((wereld, nr) -> aanZet.put(wereld, aanZet(nr)));
    } finally {
      ClockUtil.reset();
    }
  }

  @ParameterizedTest
  @EnumSource
  @Eis({"R5", "R42", "R43"})
  void wie_wanneer_iets_hoort_is_wat_de_besluiten_zeggen(Wereld wereld) {
    assertThat(berichten(casussen.get(wereld))).containsExactlyElementsOf(wereld.berichten());
  }

  @ParameterizedTest
  @EnumSource
  @Eis({"R5", "R42"})
  void de_casus_stijgt_door_termijn_op_het_berekende_moment(Wereld wereld) {
    var nr = casussen.get(wereld);
    assertThat(verloop.van(nr)).extracting(this::tekst).isEqualTo(wereld.route());
    assertThat(logboek.van(nr))
        .filteredOn(gebeurtenis -> gebeurtenis.soort().equals("OPGESCHAALD_DOOR_TERMIJN"))
        .extracting(gebeurtenis -> gebeurtenis.gegevens().get("trede"))
        .isEqualTo(wereld.hoogcomplex ? List.of("2") : List.of("1", "2"));
  }

  @ParameterizedTest
  @EnumSource
  void stilte_beeindigt_geen_casus_en_wie_aan_zet_kwam_blijft_dat(Wereld wereld) {
    var casus = rit.casus(casussen.get(wereld));
    assertThat(casus.status()).isEqualTo(Casus.Status.IN_BEHANDELING);
    assertThat(casus.trede()).contains(3);
    assertThat(aanZet.get(wereld))
        .containsExactly(
            "casusOntvangen: coordinatiepunt, rdm-verantwoordelijke",
            "inhoudVrijgeven: coordinatiepunt, rdm-verantwoordelijke",
            "overschrijdingBeoordelen:"
                + " burgemeester-enschede, gemeente-enschede, portefeuillehouder");
  }

  @ParameterizedTest
  @EnumSource
  void het_volgende_signaal_van_trede_3_staat_klaar(Wereld wereld) {
    assertThat(rit.termijnen(casussen.get(wereld)))
        .filteredOn(termijn -> termijn.geslotenOp().isEmpty())
        .flatExtracting(termijn -> termijn.signaalOp().stream().toList())
        .extracting(op -> tekst((Instant) op))
        .containsExactlyInAnyOrder(
            "2026-08-18 di 17:00", "2026-08-18 di 17:00", "2026-08-19 wo 17:00");
  }

  /** De hele ladder hoort het om 17:00; vanaf de derde keer ook de unit van VWS. */
  private static List<String> herhaald(String ladder, List<String> dagen) {
    return IntStream.range(0, dagen.size())
        .boxed()
        .flatMap(
            keer ->
                keer < 2
                    ? Stream.of(dagen.get(keer) + " 17:00 stilte: " + ladder)
                    : Stream.of(
                        dagen.get(keer) + " 17:00 stilte: " + ladder,
                        dagen.get(keer) + " 17:00 stilte-unit: vws"))
        .toList();
  }

  private Tijdloop loop(Comparator<Job> volgorde, Wereld... werelden) {
    return new Tijdloop(engine, Stream.of(werelden).map(casussen::get).toList(), volgorde);
  }

  private List<String> berichten(String casusnummer) {
    var perMoment = new TreeMap<String, TreeSet<String>>();
    jdbc.sql("select gemaakt_op, soort, ontvanger from bericht where casusnummer = ?")
        .param(casusnummer)
        .query(
            rij -> {
              var op = rij.getObject("gemaakt_op", OffsetDateTime.class).toInstant();
              perMoment
                  .computeIfAbsent(tekst(op) + " " + rij.getString("soort"), x -> new TreeSet<>())
                  .add(rij.getString("ontvanger").replace("@example.org", ""));
            });
    var regels = new ArrayList<String>();
    perMoment.forEach((moment, wie) -> regels.add(moment + ": " + String.join(", ", wie)));
    return regels.stream().sorted().toList();
  }

  private List<String> aanZet(String casusnummer) {
    var taken = engine.getTaskService();
    return taken
        .createTaskQuery()
        .processInstanceBusinessKey(casusnummer)
        .orderByTaskName()
        .asc()
        .list()
        .stream()
        .map(
            taak ->
                taak.getTaskDefinitionKey().replace("userTask_", "")
                    + ": "
                    + taken.getIdentityLinksForTask(taak.getId()).stream()
                        .map(link -> link.getGroupId())
                        .sorted()
                        .reduce((een, twee) -> een + ", " + twee)
                        .orElse("niemand"))
        .toList();
  }

  private String tekst(Verloop.Verblijf verblijf) {
    return verblijf.trede()
        + verblijf.tafel().map(tafel -> " " + tafel).orElse("")
        + " van "
        + tekst(verblijf.van())
        + " tot "
        + verblijf.tot().map(StilleWereldTest::tekst).orElse("nu")
        + verblijf.uitkomst().map(uitkomst -> " " + uitkomst).orElse("");
  }

  private static String tekst(Instant op) {
    var moment = op.atZone(ZONE);
    return DateTimeFormatter.ISO_LOCAL_DATE.format(moment)
        + " "
        + DAGEN.get(moment.getDayOfWeek().ordinal())
        + DateTimeFormatter.ofPattern(" HH:mm").format(moment);
  }

  private static Instant moment(LocalDateTime moment) {
    return moment.atZone(ZONE).toInstant();
  }
}
