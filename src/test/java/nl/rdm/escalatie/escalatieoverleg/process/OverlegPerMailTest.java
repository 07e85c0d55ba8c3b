package nl.rdm.escalatie.escalatieoverleg.process;

import static nl.rdm.escalatie.escalatieoverleg.Antwoorder.kort;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import biweekly.Biweekly;
import biweekly.ICalVersion;
import biweekly.ICalendar;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.Balie;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.Inlog;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.Sessie;
import nl.rdm.escalatie.Sporen;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.escalatieoverleg.Antwoorder;
import nl.rdm.escalatie.escalatieoverleg.Deelnemersadressen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.notificatie.Proefpost;
import nl.rdm.escalatie.notificatie.Proefpost.Ontvangen;
import nl.rdm.escalatie.termijn.Termijn;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Twee bestuurlijke overleggen van begin tot eind, met echte mail, een andere agenda die de
 * uitnodigingen leest, en deelnemers die over HTTP langs hun eigen link antwoorden.
 */
@RdmTest
class OverlegPerMailTest {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
  private static final String EERSTE = "2026-02-10T14:00";
  private static final String TWEEDE = "2026-02-12T09:30";

  @Autowired private ListableBeanFactory beans;
  @Autowired private TestRestTemplate http;
  @Autowired private Casusrit rit;
  @Autowired private Etappes etappe;
  @Autowired private Sporen sporen;
  @Autowired private Overlegvragen vragen;
  @Autowired private Dossier dossier;
  @LocalServerPort private int poort;

  private Proefpost post;
  private Antwoorder zij;

  @BeforeEach
  void postkantoor() {
    post = new Proefpost(beans);
    zij = new Antwoorder(http);
  }

  @AfterEach
  void sluit() {
    post.close();
  }

  @Test
  void van_datumvraag_langs_een_vervanger_en_een_andere_datum_tot_een_afzegging() {
    var nr = etappe.inTredeMetSteun(3);
    deelnemers(nr, "POLITIE");
    post.bezorg();

    leg(nr, EERSTE);
    var vervallen = links("Overleg: wanneer kunt u?").get("instelling");
    leg(nr, TWEEDE, EERSTE);
    var gevraagd = links("Overleg: wanneer kunt u?");
    assertThat(gevraagd)
        .containsOnlyKeys(
            "clientondersteuner", "instelling", "zorgverzekeraar", "gemeentebestuurder", "politie");
    assertThat(kort(zij.volg(vervallen))).isEqualTo("410 Deze vraag geldt niet meer");

    assertThat(zij.volg(gevraagd.get("politie")).getBody())
        .contains("Het overleg duurt ongeveer 30 minuten.", "Wij horen het graag voor ");
    for (var wie : List.of("clientondersteuner", "instelling", "gemeentebestuurder")) {
      assertThat(kort(zij.antwoord(gevraagd.get(wie), "moment1", "JA", "moment2", "NEE")))
          .isEqualTo("200 Bedankt voor uw antwoord");
    }
    assertThat(kort(zij.antwoord(gevraagd.get("instelling"), "moment1", "NEE")))
        .isEqualTo("410 U hebt al geantwoord");
    zij.vervanger(gevraagd.get("zorgverzekeraar"), "v.ervanger", "VERVANGER", "JA");
    assertThat(van(post.bezorg(), "alle antwoorden")).isEmpty();
    zij.antwoord(
        gevraagd.get("politie"), "moment1", "JA", "moment2", "JA", "opmerking", "Graag kort.");
    assertThat(van(post.bezorg(), "alle antwoorden")).containsOnlyKeys("gemeente");
    assertThat(pagina(nr, "gemeente"))
        .contains(
            "Gemandateerde van de zorgverzekeraar",
            "v.ervanger (v.ervanger@example.org), met mandaat")
        .contains("Graag kort.", "hoort er in elk geval bij")
        .contains("5 van de 5, en alle 4 die", "2 van de 5, en 1 van de 4 die");

    assertThat(rit.variabele(nr, "datumVaststellen", "voorgelegdInWoorden"))
        .isEqualTo(
            """
            - dinsdag 10 februari 2026 om 14.00 uur: 5 van de 5, en alle 4 die er in elk geval bij horen
            - donderdag 12 februari 2026 om 09.30 uur: 2 van de 5, en 1 van de 4 die er in elk geval bij horen""");
    var keuze = new HashMap<String, Object>(Map.of("besluit", "VASTSTELLEN"));
    keuze.putAll(Map.of("gekozenMoment", "2026-02-11T14:00", "vorm", "GEMEENTEHUIS"));
    assertThat(rit.geweigerd(nr, "gemeente", "datumVaststellen", keuze))
        .containsExactly("Een van de voorgelegde data");
    keuze.putAll(Map.of("gekozenMoment", EERSTE, "inhoud_plaats", "Hengelosestraat 51, zaal 3"));
    rit.doe(nr, "gemeente", "datumVaststellen", keuze);
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "overlegOp")).isEqualTo(EERSTE);
    assertThat(rit.variabele(nr, "uitkomstVastleggen", "gekozenMoment")).isNull();
    var eerste = agendas(post.bezorg());
    assertThat(eerste)
        .containsOnlyKeys(
            "clientondersteuner",
            "instelling",
            "zorgverzekeraar",
            "gemeentebestuurder",
            "politie",
            "v.ervanger");
    var uid = agenda(eerste.get("instelling")).getEvents().get(0).getUid().getValue();
    eerste.forEach(
        (wie, mail) -> staat(mail, "PUBLISH", uid, 0, EERSTE, wie.equals("politie") ? 30 : 90, nr));
    assertThat(eerste.get("v.ervanger").tekst()).contains("U komt in de plaats van een ander");
    assertThat(eerste.get("clientondersteuner").tekst())
        .contains("Een ander kan u niet vervangen")
        .doesNotContain("Stuur iemand", "Kunt u niet?", "U neemt de cliënt mee");
    assertThat(eerste.values())
        .allSatisfy(
            mail -> {
              assertThat(mail.tekst()).contains("Waar: Hengelosestraat 51, zaal 3");
              assertThat(waar(mail)).isEqualTo("Gemeentehuis, Hengelosestraat 51, zaal 3");
            });
    assertThat(eerste.get("politie").tekst())
        .contains("U hebt al gezegd dat u kunt. U hoeft niet nog eens te antwoorden")
        .contains("Kunt u toch niet? Stuur iemand die namens u mag beslissen")
        .doesNotContain("Kunt u niet?");
    var verzekeraar = eerste.get("zorgverzekeraar");
    assertThat(verzekeraar.tekst())
        .contains("U hebt al gezegd dat uw vervanger komt.", "voor als u toch zelf komt")
        .doesNotContain("Kunt u niet?", "namens u mag beslissen");
    assertThat(Jsoup.parse(zij.volg(verzekeraar.link().orElseThrow()).getBody()).text())
        .contains("U hebt al gezegd dat uw vervanger komt: v.ervanger.")
        .contains("Is er iets veranderd? Dat kunt u hier één keer laten weten.");
    assertThat(pagina(nr, "gemeente").split("Wie kan wanneer")[0])
        .contains("5 van de 5, en alle 4");
    assertThat(kort(zij.volg(gevraagd.get("politie")))).isEqualTo("410 U hebt al geantwoord");
    assertThat(zij.volg(vervallen).getBody()).contains("De datum van het overleg is gekozen.");

    zij.antwoord(eerste.get("zorgverzekeraar").link().orElseThrow(), "moment1", "JA");
    var nietMeer = agendas(post.bezorg());
    assertThat(nietMeer).containsOnlyKeys("v.ervanger");
    staat(nietMeer.get("v.ervanger"), "CANCEL", uid, 1, EERSTE, 90, nr);
    assertThat(nietMeer.get("v.ervanger").tekst())
        .contains("U bent niet meer uitgenodigd", "Het overleg gaat wel door");
    var weg = zij.volg(eerste.remove("v.ervanger").link().orElseThrow());
    assertThat(kort(weg)).isEqualTo("410 Deze vraag geldt niet meer");
    assertThat(weg.getBody())
        .contains("U bent niet meer uitgenodigd. Het overleg gaat wel door.")
        .doesNotContain("verzet of gaat niet door");
    assertThat(pagina(nr, "gemeente").split("Wie kan wanneer")[0]).doesNotContain("v.ervanger");

    // Wie al is uitgenodigd krijgt geen tweede uitnodiging, en wordt niet nog eens gevraagd.
    zij.vervanger(eerste.get("gemeentebestuurder").link().orElseThrow(), "politie", "VERVANGER");
    assertThat(agendas(post.bezorg())).isEmpty();
    assertThat(vragen.open(nr, Soort.KOMST).orElseThrow().gevraagden())
        .extracting(Overlegvraag.Gevraagde::rol)
        .doesNotContain("VERVANGER_GEMEENTEBESTUURDER");

    var instelling = eerste.get("instelling").link().orElseThrow();
    zij.vervanger(instelling, "d.irecteur", "VERVANGER");
    var erbij = agendas(post.bezorg());
    assertThat(erbij).containsOnlyKeys("d.irecteur");
    staat(erbij.get("d.irecteur"), "PUBLISH", uid, 2, EERSTE, 90, nr);
    assertThat(kort(zij.antwoord(erbij.get("d.irecteur").link().orElseThrow(), "moment1", "JA")))
        .isEqualTo("200 Bedankt voor uw antwoord");

    // Een ander adres geldt voor wat nog komt; afgezegd wordt waar is uitgenodigd.
    dossier.bewaarGemaakt(
        nr, Deelnemersadressen.FORMULIER, "email_INSTELLING", "Adres", "opvolger@example.org");
    rit.zetKlok(Casusrit.BEGIN.plusHours(1));
    verzet(nr);
    var af = agendas(post.bezorg());
    assertThat(af).containsOnlyKeys(met(eerste, "d.irecteur"));
    af.forEach(
        (wie, mail) -> staat(mail, "CANCEL", uid, 3, EERSTE, wie.equals("politie") ? 30 : 90, nr));
    assertThat(kort(zij.antwoord(eerste.get("politie").link().orElseThrow(), "moment1", "JA")))
        .isEqualTo("410 Deze vraag geldt niet meer");
    assertThat(zij.volg(eerste.get("politie").link().orElseThrow()).getBody())
        .contains("Het overleg is verzet of gaat niet door.");

    etappe.datum(nr, TWEEDE);
    var tweede = agendas(post.bezorg());
    assertThat(tweede.get("politie").tekst())
        .contains("Laat weten of u komt")
        .doesNotContain("U hebt al gezegd", "Waar:");
    assertThat(waar(tweede.get("politie"))).isEqualTo("Gemeentehuis");
    assertThat(tweede)
        .containsOnlyKeys(
            "clientondersteuner", "opvolger", "zorgverzekeraar", "gemeentebestuurder", "politie");
    tweede.forEach(
        (wie, mail) -> staat(mail, "PUBLISH", uid, 4, TWEEDE, wie.equals("politie") ? 30 : 90, nr));
    zij.vervanger(tweede.get("politie").link().orElseThrow(), "a.gent", "VERVANGER");
    var agent = agendas(post.bezorg()).get("a.gent");
    staat(agent, "PUBLISH", uid, 4, TWEEDE, 30, nr);

    rit.wacht(nr, LocalDateTime.of(2026, 2, 11, 9, 0));
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "De cliënt wil niet verder."));
    rit.doe(nr, "clientondersteuner", "intrekkenBevestigen", Etappes.bevestigd("BEVESTIGD"));
    var einde = agendas(post.bezorg());
    assertThat(einde).containsOnlyKeys(met(tweede, "a.gent"));
    einde.forEach(
        (wie, mail) ->
            staat(
                mail,
                "CANCEL",
                uid,
                5,
                TWEEDE,
                List.of("politie", "a.gent").contains(wie) ? 30 : 90,
                nr));
    assertThat(kort(zij.volg(tweede.get("opvolger").link().orElseThrow())))
        .isEqualTo("410 Deze vraag geldt niet meer");
  }

  @Test
  @Tag("eenmaal")
  void een_overleg_zonder_datumvraag_waar_niet_ieder_komt_en_dat_toch_gehouden_wordt() {
    var nr = etappe.inTrede3();
    deelnemers(nr);
    post.bezorg();
    etappe.datum(nr, EERSTE);
    var uitgenodigd = agendas(post.bezorg());
    assertThat(uitgenodigd).containsOnlyKeys("instelling", "zorgverzekeraar", "gemeentebestuurder");
    var link = uitgenodigd.get("zorgverzekeraar").link().orElseThrow();
    var letter = link.endsWith("A") ? "B" : "A";
    assertThat(kort(zij.volg(link.substring(0, link.length() - 1) + letter)))
        .isEqualTo("404 Deze link klopt niet");

    assertThat(kort(zij.antwoord(link, "moment1", "NEE"))).startsWith("200");
    assertThat(van(post.bezorg(), "komt niet"))
        .containsOnlyKeys("gemeente")
        .allSatisfy(
            (wie, mail) ->
                assertThat(mail.tekst())
                    .contains("Wie niet komt: gemandateerde van de zorgverzekeraar.")
                    .contains("Deze deelnemer hoort er in elk geval bij."));
    assertThat(pagina(nr, "coordinator")).contains("0 van de 3", "nog geen antwoord");
    var aanmelder = new Sessie(poort);
    aanmelder.paginaInlog("aanmelder", "demo");
    assertThat(aanmelder.haal("/casussen/" + nr).body()).doesNotContain("naar-beschikbaarheid");
    assertThat(aanmelder.haal("/casussen/" + nr + "/beschikbaarheid").statusCode()).isEqualTo(403);

    rit.wacht(nr, LocalDateTime.parse(EERSTE).plusHours(2));
    assertThat(kort(zij.volg(uitgenodigd.get("instelling").link().orElseThrow())))
        .isEqualTo("410 De tijd om te antwoorden is voorbij");
    rit.doe(nr, "gemeente", "uitkomstVastleggen", Etappes.geenOvereenstemming());
    assertThat(agendas(post.bezorg())).isEmpty();
    assertThat(sporen.post(nr, "overleg-vervalt")).isEmpty();
  }

  /** De termijn op tafel eindigde op maandag 16 februari. */
  @Test
  @Tag("eenmaal")
  void een_overleg_dat_eerder_was_dan_gepland_gaat_uit_de_agendas_en_telt_op_zijn_eigen_dag() {
    var nr =
        etappe.inTrede3(
            Casusrit.metOndersteuner(Casusrit.met("Zvw", false, List.of("transfertafel"))));
    deelnemers(nr);
    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-02-20T10:00"));
    var uitgenodigd = agendas(post.bezorg());
    zij.antwoord(uitgenodigd.get("zorgverzekeraar").link().orElseThrow(), "moment1", "NEE");
    zij.vervanger(uitgenodigd.get("instelling").link().orElseThrow(), "d.irecteur", "VERVANGER");
    var vervanger = agendas(post.bezorg()).get("d.irecteur").link().orElseThrow();
    assertThat(keuzes(nr, "aanTafelMetAntwoord"))
        .contains(
            "Directeur van de instelling (hoort er in elk geval bij; er komt een vervanger)",
            "Gemandateerde van de zorgverzekeraar (hoort er in elk geval bij; komt niet)",
            "Burgemeester of wethouder (hoort er in elk geval bij; liet niets weten)")
        .doesNotContain("d.irecteur");
    zij.antwoord(vervanger, "moment1", "NEE");
    assertThat(pagina(nr, "gemeente"))
        .contains("ook de vervanger komt niet")
        .contains("0 van de 3, en 0 van de 3 die er in elk geval bij horen");
    var opnieuw = van(post.bezorg(), "een nieuwe link").get("instelling");
    assertThat(opnieuw.tekst()).contains("Wie u als vervanger noemde, komt niet");
    assertThat(zij.volg(opnieuw.link().orElseThrow()).getBody())
        .contains("Uw vervanger komt niet", "d.irecteur");
    assertThat(keuzes(nr, "aanTafelMetAntwoord")).contains("; ook de vervanger komt niet)");
    eenNieuweLinkVervangtDeOudePasNaEenNieuwAntwoord(nr, uitgenodigd, vervanger);
    assertThat(keuzes(nr, "aanTafel")).doesNotContain("(", "Cliëntondersteuner");
    etappe.neemAan(nr);
    assertThat(keuzes(nr, "aanTafel")).contains("Cliëntondersteuner");
    assertThat(keuzes(nr, "aanTafelMetAntwoord")).contains("Cliëntondersteuner");

    post.bezorg();
    rit.wacht(nr, LocalDateTime.of(2026, 2, 17, 10, 0));
    for (var dag : List.of("2026-02-18", "2026-02-01")) {
      assertThat(rit.geweigerd(nr, "gemeente", "uitkomstVastleggen", gehoudenOp(dag)))
          .containsExactly("Op welke dag was het overleg?");
    }
    rit.doe(nr, "gemeente", "uitkomstVastleggen", gehoudenOp("2026-02-16"));
    assertThat(rit.termijnen(nr))
        .filteredOn(termijn -> termijn.stap().equals("trede-3-op-tafel"))
        .extracting(Termijn::status)
        .containsExactly(Termijn.Status.GEHAALD);
    assertThat(sporen.logboek(nr, "OVERLEG_GEHOUDEN")).containsExactly(Map.of("op", "2026-02-16"));
    assertThat(rit.variabele(nr, "terugkoppelingOpstellen", "overlegOp")).isEqualTo("2026-02-16");
    var uit = agendas(post.bezorg());
    assertThat(uit)
        .containsOnlyKeys(
            "instelling",
            "zorgverzekeraar",
            "gemeentebestuurder",
            "d.irecteur",
            "v.ervanger",
            "clientondersteuner");
    assertThat(uit.values())
        .allSatisfy(
            mail -> {
              assertThat(agenda(mail).getMethod().getValue()).isEqualTo("CANCEL");
              assertThat(mail.onderwerp()).contains("Overleg is al gehouden");
              assertThat(mail.tekst())
                  .contains("20 februari 2026 om 10.00 uur is al gehouden")
                  .doesNotContain("gaat niet door", "nieuwe datum");
            });
    var link = uitgenodigd.get("gemeentebestuurder").link().orElseThrow();
    assertThat(kort(zij.volg(link))).isEqualTo("410 Deze vraag geldt niet meer");
    assertThat(zij.volg(link).getBody())
        .contains("Het overleg is al gehouden.")
        .doesNotContain("verzet of gaat niet door");
  }

  private void eenNieuweLinkVervangtDeOudePasNaEenNieuwAntwoord(
      String nr, Map<String, Ontvangen> uitgenodigd, String vervanger) {
    var gemeente = new Sessie(poort);
    gemeente.paginaInlog("gemeente", "demo");
    var pad = "/casussen/" + nr + "/beschikbaarheid";
    var vraag = vragen.open(nr, Soort.KOMST).orElseThrow().id();
    for (var wie : List.of("ZORGVERZEKERAAR", "GEMEENTEBESTUURDER")) {
      assertThat(gemeente.vulIn(pad, Map.of("vraag", "" + vraag, "rol", wie)).statusCode())
          .isEqualTo(302);
    }
    assertThat(gemeente.vulIn(pad, Map.of("vraag", "" + vraag, "rol", "POLITIE")).statusCode())
        .isEqualTo(409);
    var coordinator = new Sessie(poort);
    coordinator.paginaInlog("coordinator", "demo");
    assertThat(coordinator.haal(pad).body()).doesNotContain("Stuur een nieuwe link");
    assertThat(
            coordinator
                .vulIn(pad, Map.of("vraag", "" + vraag, "rol", "ZORGVERZEKERAAR"))
                .statusCode())
        .isEqualTo(403);

    var opnieuw = van(post.bezorg(), "een nieuwe link");
    assertThat(opnieuw).containsOnlyKeys("zorgverzekeraar", "gemeentebestuurder");
    var gebruikt = uitgenodigd.get("zorgverzekeraar").link().orElseThrow();
    assertThat(zij.volg(gebruikt).getBody()).contains("Vraag de gemeente om een nieuwe link.");
    assertThat(keuzes(nr, "aanTafelMetAntwoord"))
        .contains("zorgverzekeraar (hoort er in elk geval bij; komt niet)");
    zij.vervanger(opnieuw.get("zorgverzekeraar").link().orElseThrow(), "v.ervanger", "VERVANGER");
    assertThat(agendas(post.bezorg())).containsOnlyKeys("v.ervanger");
    var oud = uitgenodigd.get("gemeentebestuurder").link().orElseThrow();
    assertThat(kort(zij.volg(oud))).startsWith("200");
    zij.antwoord(opnieuw.get("gemeentebestuurder").link().orElseThrow(), "moment1", "JA");
    assertThat(kort(zij.volg(oud))).isEqualTo("410 U hebt al geantwoord");
    // Wie nee zei en daarna is vervangen door een ander, heeft hier niets meer te zoeken.
    var niemand = Overlegvraag.vervangerVan("INSTELLING");
    vragen.neemTerug(vragen.open(nr, Soort.KOMST).orElseThrow(), niemand);
    assertThat(kort(zij.volg(vervanger))).isEqualTo("410 Deze vraag geldt niet meer");
  }

  @Test
  void voorgestelde_data_volgen_de_regels_van_de_datum_zelf_en_de_weg_wacht_niet_op_antwoord() {
    var nr =
        etappe.inTrede3(
            Casusrit.metOndersteuner(Casusrit.met("Zvw", false, List.of("transfertafel"))));
    deelnemers(nr);
    assertThat(
            rit.geweigerd(
                nr,
                "gemeente",
                "datumVaststellen",
                Map.of(
                    "besluit", "VRAGEN",
                    "voorstel1", "2026-02-08T10:00",
                    "voorstel2", "2026-03-03T10:00",
                    "voorstel3", "2026-01-30T10:00",
                    "voorstel4", EERSTE,
                    "voorstel5", EERSTE)))
        .containsExactly("Voorstel 1", "Voorstel 2", "Voorstel 3", "Voorstel 5");
    assertThat(rit.geweigerd(nr, "gemeente", "datumVaststellen", Map.of("besluit", "VRAGEN")))
        .containsExactly("Voorstel 1");
    assertThat(sporen.post(nr, "datum-gevraagd")).isEmpty();

    // Na de termijn van 16 februari mag, want de reden hoort bij de datum die het wordt.
    leg(nr, "2026-02-17T10:00", "2026-02-09T10:00");
    assertThat(rit.open(nr)).contains("datumVaststellen");
    assertThat(sporen.gegevens(nr, "datum-gevraagd"))
        .contains("\"moment2\":\"2026-02-17T10:00\"", "\"vervaltOp\":\"2026-02-06T16:00:00Z\"");
    assertThat(rit.variabele(nr, "datumVaststellen", "opTafelVoor"))
        .isEqualTo("maandag 16 februari 2026 om 17.00 uur");
    assertThat(rit.variabele(nr, "datumVaststellen", "overlegUiterlijk"))
        .isEqualTo("maandag 2 maart 2026 om 17.00 uur");
    assertThat(rit.variabele(nr, "datumVaststellen", "voorgelegdInWoorden"))
        .asString()
        .contains("0 van de 3, en 0 van de 3 die");
    etappe.neemAan(nr);
    assertThat(rit.variabele(nr, "datumVaststellen", "voorgelegdInWoorden"))
        .asString()
        .contains("0 van de 4, en 0 van de 4 die");
    assertThat(sporen.post(nr, "datum-gevraagd"))
        .containsExactly(
            "instelling", "zorgverzekeraar", "gemeentebestuurder", "clientondersteuner");

    // Een eerder nee is geen antwoord op de uitnodiging, maar wie het overleg leidt ziet het.
    var gevraagd = links("Overleg: wanneer kunt u?");
    zij.antwoord(gevraagd.get("instelling"), "moment1", "NEE", "moment2", "JA");
    etappe.datum(nr, "2026-02-09T10:00");
    assertThat(keuzes(nr, "aanTafelMetAntwoord"))
        .contains("Directeur van de instelling (hoort er in elk geval bij; zei eerder nee)")
        .contains("zorgverzekeraar (hoort er in elk geval bij; liet niets weten)");
    assertThat(pagina(nr, "gemeente").split("Wie kan wanneer")[0]).contains("zei eerder nee");
    var uitgenodigd = agendas(post.bezorg());
    assertThat(uitgenodigd.get("instelling").tekst())
        .contains("eerder gezegd dat u op dit moment niet kunt", "namens u mag beslissen")
        .doesNotContain("Kunt u niet?");
    assertThat(uitgenodigd.get("zorgverzekeraar").tekst()).contains("Kunt u niet? Stuur iemand");
  }

  @Test
  @Tag("eenmaal")
  void wie_blijft_vragen_houdt_de_ladder_niet_op_en_de_portefeuillehouder_leest_geen_antwoorden() {
    var nr = etappe.inTrede3();
    deelnemers(nr);
    leg(nr, EERSTE);
    assertThat(sporen.gegevens(nr, "datum-gevraagd"))
        .contains("\"vervaltOp\":\"2026-02-09T16:00:00Z\"");
    assertThat(rit.taak(nr, "datumVaststellen").getAssignee()).isEqualTo("gemeente");
    rit.wacht(nr, LocalDateTime.of(2026, 2, 9, 17, 0));
    assertThat(rit.taak(nr, "datumVaststellen").getAssignee()).isNull();
    post.bezorg();
    var nieuweTaken = sporen.post(nr, "nieuwe-taak");
    leg(nr, TWEEDE);
    assertThat(sporen.post(nr, "nieuwe-taak")).isEqualTo(nieuweTaken);
    assertThat(rit.taak(nr, "datumVaststellen").getAssignee()).isEqualTo("gemeente");
    assertThat(rit.einde(nr, "datumVaststellen")).isEqualTo("2026-02-09T17:00");
    var gevraagd = van(post.bezorg(), "Overleg: wanneer kunt u?").get("instelling");
    assertThat(gevraagd.tekst())
        .contains("Antwoord zo snel mogelijk")
        .doesNotContain("Wij horen het graag voor");
    var instelling = gevraagd.link().orElseThrow();
    zij.antwoord(instelling, "moment1", "JA", "opmerking", "Merkopmerking.");
    var nogEens = Map.of("besluit", "VRAGEN", "voorstel1", EERSTE);
    assertThat(rit.geweigerd(nr, "gemeente", "datumVaststellen", nogEens))
        .containsExactly("Weet u de datum al?");

    rit.wacht(nr, LocalDateTime.of(2026, 2, 16, 17, 0));
    assertThat(sporen.post(nr, "overname")).contains("burgemeester", "portefeuillehouder");
    assertThat(pagina(nr, "burgemeester")).contains("Merkopmerking.");
    assertThat(dossier(nr, "burgemeester")).contains("Merkopmerking.");
    var portefeuillehouder = new Sessie(poort);
    portefeuillehouder.paginaInlog("portefeuillehouder", "demo");
    assertThat(portefeuillehouder.haal("/casussen/" + nr + "/beschikbaarheid").statusCode())
        .isBetween(403, 404);
    assertThat(dossier(nr, "portefeuillehouder")).doesNotContain("Merkopmerking.");

    rit.doe(nr, "gemeente", "datumVaststellen", naDeTermijn("2026-02-24T10:00"));
    assertThat(termijnen(nr)).containsExactly("2026-02-09T17:00 VERSTREKEN");
    verzet(nr);
    assertThat(rit.taak(nr, "datumVaststellen").getAssignee()).isNull();
    assertThat(rit.variabele(nr, "datumVaststellen", "voorgelegdInWoorden")).isNull();
    assertThat(termijnen(nr))
        .containsExactly("2026-02-09T17:00 VERSTREKEN", "2026-02-23T17:00 LOOPT");
    assertThatThrownBy(() -> leg(nr, "2026-02-25T10:00"))
        .hasMessageContaining("er is al 2 keer gevraagd wie wanneer kan");
  }

  /** De termijnen om de datum vast te stellen: vragen wie wanneer kan begint er geen nieuwe. */
  private List<String> termijnen(String nr) {
    return rit.termijnen(nr).stream()
        .filter(termijn -> termijn.activiteit().equals("userTask_datumVaststellen"))
        .map(termijn -> LocalDateTime.ofInstant(termijn.vervaltOp(), ZONE) + " " + termijn.status())
        .toList();
  }

  private String dossier(String nr, String account) {
    return Inlog.als(http, account).getForObject("/api/casussen/" + nr + "/dossier", String.class);
  }

  private void deelnemers(String nr, String... erbij) {
    etappe.bijeengeroepen(nr);
    var rollen = new ArrayList<>(Etappes.VERPLICHT);
    rollen.addAll(List.of(erbij));
    rit.doe(nr, "gemeente", "deelnemersVaststellen", Etappes.deelnemers(rollen));
  }

  private void leg(String nr, String... data) {
    var antwoorden = new HashMap<String, Object>(Map.of("besluit", "VRAGEN"));
    for (int i = 0; i < data.length; i++) {
      antwoorden.put("voorstel" + (i + 1), data[i]);
    }
    rit.doe(nr, "gemeente", "datumVaststellen", antwoorden);
  }

  private static Map<String, Object> naDeTermijn(String op) {
    return Map.of(
        "besluit", "VASTSTELLEN",
        "overlegOp", op,
        "vorm", "DIGITAAL",
        "inhoud_redenLater", "Eerder kon niemand.");
  }

  private static Map<String, Object> gehoudenOp(String dag) {
    var antwoorden = new HashMap<>(Etappes.geenOvereenstemming());
    antwoorden.put("gehoudenOp", dag);
    return antwoorden;
  }

  private String keuzes(String nr, String variabele) {
    return rit.variabele(nr, "uitkomstVastleggen", variabele).toString();
  }

  private void verzet(String nr) {
    rit.doe(
        nr,
        "gemeente",
        "uitkomstVastleggen",
        Map.of("besluit", "VERZETTEN", "inhoud_redenVerzetten", "De wethouder is ziek."));
  }

  private Map<String, String> links(String onderwerp) {
    return van(post.bezorg(), onderwerp).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, mail -> mail.getValue().link().orElseThrow()));
  }

  /** De mails met dit in het onderwerp. */
  private static Map<String, Ontvangen> van(List<Ontvangen> mails, String onderwerp) {
    return perOntvanger(mails.stream().filter(mail -> mail.onderwerp().contains(onderwerp)));
  }

  /** De mails met een agendabestand. */
  private static Map<String, Ontvangen> agendas(List<Ontvangen> mails) {
    return perOntvanger(mails.stream().filter(mail -> mail.agenda().isPresent()));
  }

  /** Elk aan één ontvanger, in wiens mail geen adres van een ander staat. */
  private static Map<String, Ontvangen> perOntvanger(Stream<Ontvangen> mails) {
    var perOntvanger =
        mails.collect(
            Collectors.toMap(
                mail -> String.join(" ", mail.aan()).replace("@example.org", ""),
                Function.identity()));
    perOntvanger.forEach(
        (wie, mail) ->
            perOntvanger.keySet().stream()
                .filter(ander -> !ander.equals(wie))
                .forEach(ander -> assertThat(mail.ruw()).doesNotContain(ander + "@")));
    return perOntvanger;
  }

  private static String[] met(Map<String, Ontvangen> mails, String erbij) {
    var wie = new ArrayList<>(mails.keySet());
    wie.add(erbij);
    return wie.toArray(String[]::new);
  }

  private String pagina(String nr, String account) {
    return Jsoup.parse(Balie.pagina(poort, account, "/casussen/" + nr + "/beschikbaarheid")).text();
  }

  private static ICalendar agenda(Ontvangen mail) {
    return Biweekly.parse(mail.agenda().orElseThrow()).first();
  }

  private static String waar(Ontvangen mail) {
    return agenda(mail).getEvents().get(0).getLocation().getValue();
  }

  /** Wat een andere agenda in de bijlage leest, en dat er niemand anders in staat. */
  private static void staat(
      Ontvangen mail,
      String methode,
      String uid,
      int volgnummer,
      String op,
      int minuten,
      String nr) {
    var agenda = agenda(mail);
    assertThat(agenda.getMethod().getValue()).isEqualTo(methode);
    var afspraak = agenda.getEvents().get(0);
    var begin = afspraak.getDateStart().getValue().toInstant();
    assertThat(afspraak.getUid().getValue()).isEqualTo(uid);
    assertThat(afspraak.getSequence().getValue()).isEqualTo(volgnummer);
    assertThat(LocalDateTime.ofInstant(begin, ZONE)).isEqualTo(op);
    assertThat(Duration.between(begin, afspraak.getDateEnd().getValue().toInstant()))
        .hasMinutes(minuten);
    assertThat(afspraak.getSummary().getValue()).isEqualTo("Bestuurlijk overleg " + nr);
    assertThat(afspraak.getAttendees()).isEmpty();
    assertThat(agenda.validate(ICalVersion.V2_0).isEmpty()).isTrue();
  }
}
