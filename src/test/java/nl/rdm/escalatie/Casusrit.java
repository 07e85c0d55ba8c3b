package nl.rdm.escalatie;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.casus.Botsing;
import nl.rdm.escalatie.casus.Casus;
import nl.rdm.escalatie.casus.Casussen;
import nl.rdm.escalatie.casus.Handeling;
import nl.rdm.escalatie.casus.Kenmerken;
import nl.rdm.escalatie.casus.Uitvoering;
import nl.rdm.escalatie.casus.Verloop;
import nl.rdm.escalatie.casus.Verloop.Elders;
import nl.rdm.escalatie.clientondersteuning.Koppelbalie;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.invoer.OngeldigeInvoer;
import nl.rdm.escalatie.termijn.Termijn;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Laat een casus door de echte modellen lopen zoals mensen dat doen: elke taak door een account,
 * met de rechten en de controle van het product, op de klok van de engine.
 */
@TestComponent
public class Casusrit extends Casustijd {

  /** Een maandag om tien uur, ver van feestdagen. */
  public static final LocalDateTime BEGIN = LocalDateTime.of(2026, 2, 2, 10, 0);

  private final ProcessEngine engine;
  private final Casussen casussen;
  private final Verloop verloop;
  private final Termijnen termijnen;
  private final Dossier dossier;
  private final Koppelbalie koppelbalie;
  private final Accounts accounts;
  private final Uitvoering uitvoering;
  private final List<Handeling> handelingen;
  private final TransactionTemplate transactie;

  Casusrit(
      ProcessEngine engine,
      Casussen casussen,
      Verloop verloop,
      Termijnen termijnen,
      Dossier dossier,
      Koppelbalie koppelbalie,
      Accounts accounts,
      Uitvoering uitvoering,
      List<Handeling> handelingen,
      PlatformTransactionManager transacties) {
    super(engine);
    this.engine = engine;
    this.casussen = casussen;
    this.verloop = verloop;
    this.termijnen = termijnen;
    this.dossier = dossier;
    this.koppelbalie = koppelbalie;
    this.accounts = accounts;
    this.uitvoering = uitvoering;
    this.handelingen = handelingen;
    this.transactie = new TransactionTemplate(transacties);
  }

  /**
   * Een gewone aanmelding: regulier aanbod benut, niet hoogcomplex, Zvw, in Enschede; de cliënt
   * ziet van een cliëntondersteuner af, zodat alleen de weg van de casus taken geeft.
   */
  public static Kenmerken gewoon() {
    return met("Zvw", false, List.of());
  }

  public static Kenmerken hoogcomplex() {
    return met("Zvw", true, List.of());
  }

  /** De financiering is een code, of meer met een spatie ertussen. */
  public static Kenmerken met(String financiering, boolean hoogcomplex, List<String> elders) {
    return met("Enschede", financiering, hoogcomplex, true, elders);
  }

  /** Zo'n aanmelding van een huisarts: die brengt ook Wlz-zorg niet bij de Regiotafel. */
  public static Kenmerken vanHuisarts(String financiering, boolean hoogcomplex) {
    return met("HUISARTS", "Enschede", financiering, hoogcomplex, true, List.of());
  }

  /** Elders al besproken en zonder veiligheidsrisico (C4): op weg naar trede 3. */
  public static Kenmerken zonderVeiligheidsrisico() {
    return met("Enschede", "Zvw", false, false, List.of("transfertafel"));
  }

  /** Een casus voor trede 3, gemeld door iemand met deze rol. */
  public static Kenmerken aangemeldDoor(String rol) {
    return met(rol, "Enschede", "Zvw", false, true, List.of("transfertafel"));
  }

  /** Een gewone aanmelding uit een gemeente, of uit {@code ONBEKEND}. */
  public static Kenmerken uit(String gemeente) {
    return met(gemeente, "Zvw", false, true, List.of());
  }

  /** Dezelfde aanmelding, met een cliënt die een cliëntondersteuner wil. */
  public static Kenmerken metOndersteuner(Kenmerken kenmerken) {
    return anders(kenmerken, kenmerken.directGevaar(), "GEWENST");
  }

  /** Een cliënt met Wlz-zorg, ingebracht door de zorgaanbieder waar zij woont. */
  public static Kenmerken wlz() {
    return met("ZORGAANBIEDER", "Enschede", "Wlz", false, true, List.of());
  }

  /** Direct gevaar, gemeld door de huisarts. */
  public static Kenmerken inGevaar() {
    return anders(vanHuisarts("Wlz", false), true, "AFGEZIEN");
  }

  private static Kenmerken anders(Kenmerken k, boolean directGevaar, String clientondersteuner) {
    return new Kenmerken(
        k.gemeente(),
        k.aanmelderRol(),
        k.specialistischeZorgvraag(),
        k.regulierBenut(),
        k.zorgbemiddelingIngezet(),
        k.wijkteamBetrokken(),
        k.hoogcomplex(),
        k.veiligheidsrisico(),
        directGevaar,
        k.spoedGevraagd(),
        k.financiering(),
        k.toestemming(),
        k.clientGeinformeerd(),
        clientondersteuner,
        k.eldersZonderOplossing());
  }

  private static Kenmerken met(
      String gemeente,
      String financiering,
      boolean hoogcomplex,
      boolean veiligheidsrisico,
      List<String> elders) {
    return met("GGZ_AANBIEDER", gemeente, financiering, hoogcomplex, veiligheidsrisico, elders);
  }

  private static Kenmerken met(
      String rol,
      String gemeente,
      String financiering,
      boolean hoogcomplex,
      boolean veiligheidsrisico,
      List<String> elders) {
    return new Kenmerken(
        gemeente,
        rol,
        true,
        true,
        true,
        true,
        hoogcomplex,
        veiligheidsrisico,
        false,
        false,
        List.of(financiering.split(" ")),
        "GEGEVEN",
        true,
        "AFGEZIEN",
        elders.stream()
            .map(tafel -> new Elders(tafel, BEGIN.toLocalDate().minusDays(3), "GEEN_OPLOSSING"))
            .toList());
  }

  /** Meldt een casus aan op {@link #BEGIN} en geeft zijn nummer. */
  public String meldAan(Kenmerken kenmerken) {
    zetKlok(BEGIN);
    return meldNuAan(kenmerken);
  }

  /** Meldt een casus aan op het moment van de klok. */
  public String meldNuAan(Kenmerken kenmerken) {
    return als(
        "aanmelder",
        () ->
            transactie.execute(
                x -> {
                  var casus = casussen.neemOp(kenmerken, "aanmelder");
                  var casusnummer = casus.casusnummer();
                  dossier.open(casusnummer);
                  dossier.bewaar(
                      casusnummer,
                      "aanmelding",
                      "aanmelder.email",
                      "E-mailadres",
                      "aanmelder@example.org");
                  koppelbalie.bijAanmelding(casus);
                  return casusnummer;
                }));
  }

  /** Rondt de open taak van deze casus af als dit account. */
  public void doe(String casusnummer, String account, String taak, Map<String, ?> antwoorden) {
    var open = taak(casusnummer, taak);
    als(
        account,
        () -> {
          engine.getFormService().submitTaskForm(open.getId(), new HashMap<>(antwoorden));
          return null;
        });
  }

  /**
   * De velden, met hun label, waarop de server deze antwoorden weigert, gesorteerd; de taak blijft
   * open.
   */
  public List<String> geweigerd(
      String casusnummer, String account, String taak, Map<String, ?> antwoorden) {
    var fout =
        catchThrowableOfType(
            OngeldigeInvoer.class,
            () -> {
              try {
                doe(casusnummer, account, taak, antwoorden);
              } catch (FormFieldValidationException geweigerd) {
                throw geweigerd.getCause();
              }
            });
    assertThat(fout).as("niet geweigerd").isNotNull();
    assertThat(open(casusnummer)).contains(taak);
    return fout.fouten().stream().map(Fout::veld).sorted().toList();
  }

  /** Doet iets buiten een taak om, zoals op de pagina van de casus; wie het niet mag valt door. */
  public void handel(String casusnummer, String account, String pad, Map<String, ?> bericht) {
    var handeling = handelingen.stream().filter(h -> h.pad().equals(pad)).findFirst().orElseThrow();
    var wie = accounts.account(account).orElseThrow();
    assertThat(handeling.mag(casus(casusnummer), wie)).as("%s mag %s", account, pad).isTrue();
    als(
        account,
        () -> {
          uitvoering.doe(handeling, casusnummer, wie, new ObjectMapper().valueToTree(bericht));
          return null;
        });
  }

  /** Waarom deze handeling nu niet kan. */
  public String botst(String casusnummer, String account, String pad, Map<String, ?> bericht) {
    var botsing =
        catchThrowableOfType(Botsing.class, () -> handel(casusnummer, account, pad, bericht));
    assertThat(botsing).as("kan wel").isNotNull();
    return botsing.getMessage();
  }

  /** De einddatum van de open taak, in de tijd van de regio. */
  public LocalDateTime einde(String casusnummer, String taak) {
    return LocalDateTime.ofInstant(taak(casusnummer, taak).getDueDate().toInstant(), ZONE);
  }

  /** De ene open taak met deze id; faalt wanneer die er niet is. */
  public Task taak(String casusnummer, String taak) {
    var open =
        engine
            .getTaskService()
            .createTaskQuery()
            .processInstanceBusinessKey(casusnummer)
            .taskDefinitionKey("userTask_" + taak)
            .list();
    assertThat(open).as("open taken: %s", open(casusnummer)).hasSize(1);
    return open.get(0);
  }

  /** Het formulier van een open taak, zoals het uitgerold is. */
  public String formulier(String casusnummer, String taak) {
    try (var bestand =
        engine.getFormService().getDeployedTaskForm(taak(casusnummer, taak).getId())) {
      return new String(bestand.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** De ids van alle open taken van de casus, gesorteerd. */
  public List<String> open(String casusnummer) {
    return engine
        .getTaskService()
        .createTaskQuery()
        .processInstanceBusinessKey(casusnummer)
        .list()
        .stream()
        .map(taak -> taak.getTaskDefinitionKey().substring("userTask_".length()))
        .sorted()
        .toList();
  }

  public Casus casus(String casusnummer) {
    return casussen.van(casusnummer).orElseThrow();
  }

  /** Het verloop als {@code trede tafel uitkomst}, oudste eerst. */
  public List<String> verloop(String casusnummer) {
    return verloop.van(casusnummer).stream()
        .map(
            verblijf ->
                verblijf.trede()
                    + verblijf.tafel().map(tafel -> " " + tafel).orElse("")
                    + verblijf.uitkomst().map(uitkomst -> " " + uitkomst).orElse(""))
        .toList();
  }

  public List<Termijn> termijnen(String casusnummer) {
    return termijnen.van(casusnummer);
  }

  /** Wat de engine nu van deze casus onder deze naam weet, op de plek van een open taak. */
  public Object variabele(String casusnummer, String taak, String naam) {
    return engine.getTaskService().getVariable(taak(casusnummer, taak).getId(), naam);
  }

  /** Laat dit account iets doen. */
  public <T> T als(String account, java.util.function.Supplier<T> handeling) {
    Account wie = accounts.account(account).orElseThrow();
    engine.getIdentityService().setAuthentication(wie.id(), List.copyOf(wie.groepen()), List.of());
    try {
      return handeling.get();
    } finally {
      engine.getIdentityService().clearAuthentication();
    }
  }
}
