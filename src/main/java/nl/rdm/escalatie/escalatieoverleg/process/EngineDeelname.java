package nl.rdm.escalatie.escalatieoverleg.process;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.casus.OndersteunerGekoppeld;
import nl.rdm.escalatie.casus.OndersteunerVertrokken;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Deelname;
import nl.rdm.escalatie.termijn.Termijnen;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.spin.json.SpinJsonNode;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Het advies in trede 3 van de casus: een code in de engine, de uitleg staat in het dossier. */
@Component
class EngineDeelname implements Deelname {

  static final String ADVIES = "deelnameadvies";

  private final RuntimeService runtime;
  private final Deelnemerskring kring;
  private final Tafelkeuzes tafelkeuzes;
  private final Deelnamepost post;
  private final Termijnen termijnen;
  private final Systeemhandeling systeem;
  private final Clock klok;

  EngineDeelname(
      @Lazy RuntimeService runtime,
      Deelnemerskring kring,
      Tafelkeuzes tafelkeuzes,
      Deelnamepost post,
      Termijnen termijnen,
      Systeemhandeling systeem,
      Clock klok) {
    this.runtime = runtime;
    this.kring = kring;
    this.tafelkeuzes = tafelkeuzes;
    this.post = post;
    this.termijnen = termijnen;
    this.systeem = systeem;
    this.klok = klok;
  }

  @Override
  public List<Functie> functies(String casusnummer) {
    return systeem.doe(
        () ->
            trede3(casusnummer).stream()
                .flatMap(trede -> kring.teKiezen(runtime.getVariables(trede)).stream())
                .map(deelnemer -> new Functie(deelnemer.rol(), deelnemer.verplicht()))
                .toList());
  }

  @Override
  public boolean kan(String casusnummer) {
    return systeem.doe(() -> trede3(casusnummer).filter(trede -> !isBegonnen(trede)).isPresent());
  }

  @Override
  public boolean begonnen(String casusnummer) {
    return systeem.doe(() -> trede3(casusnummer).filter(this::isBegonnen).isPresent());
  }

  private boolean isBegonnen(String trede) {
    return overlegOp(trede)
        .filter(op -> !termijnen.eigenEinde(op).isAfter(klok.instant()))
        .isPresent();
  }

  @Override
  public Set<String> verplicht(String casusnummer) {
    return systeem.doe(
        () ->
            trede3(casusnummer)
                .map(trede -> runtime.getVariable(trede, Deelnemerskring.VERPLICHT))
                .map(rollen -> Set.copyOf(codes(rollen)))
                .orElse(Set.of()));
  }

  @Override
  public void adviseer(String casusnummer, String advies) {
    systeem.doe(
        () -> {
          trede3(casusnummer)
              .ifPresent(
                  trede -> {
                    runtime.setVariable(trede, ADVIES, advies);
                    werkBij(trede);
                    post.advies(casusnummer, advies, overlegOp(trede));
                  });
          return null;
        });
  }

  /** Wie de casus aanneemt nadat is bijeengeroepen, doet mee en wordt ook om advies gevraagd. */
  @EventListener
  void naKoppelen(OndersteunerGekoppeld gekoppeld) {
    systeem.doe(
        () -> {
          trede3(gekoppeld.casusnummer())
              .filter(trede -> runtime.getVariable(trede, Deelnemerskring.VERPLICHT) != null)
              .ifPresent(
                  trede -> {
                    werkBij(trede);
                    post.vraag(
                        gekoppeld.casusnummer(),
                        (String) runtime.getVariable(trede, Agendastand.RONDE));
                  });
          return null;
        });
  }

  /** Haar advies geldt niet meer: tot een ander adviseert, is de cliënt er niet bij. */
  @EventListener
  void naVertrek(OndersteunerVertrokken vertrokken) {
    systeem.doe(
        () -> {
          trede3(vertrokken.casusnummer())
              .ifPresent(
                  trede -> {
                    var gaf = runtime.getVariable(trede, ADVIES) != null;
                    runtime.setVariable(trede, ADVIES, null);
                    werkBij(trede);
                    if (gaf) {
                      post.adviesVervalt(vertrokken.casusnummer());
                    }
                  });
          return null;
        });
  }

  /** Staan de deelnemers vast, dan veranderen zij mee met wie er vanzelf bij hoort. */
  private void werkBij(String trede) {
    Map<String, Object> variabelen = runtime.getVariables(trede);
    if (variabelen.get(Deelnemerskring.AGENDADELEN) != null) {
      runtime.setVariables(
          trede, kring.van(variabelen, codes(variabelen.get(Deelnemerskring.DEELNEMERS))));
      tafelkeuzes.ververs((String) variabelen.get(Variabelen.CASUSNUMMER));
    }
  }

  private static List<String> codes(Object lijst) {
    return ((SpinJsonNode) lijst).elements().stream().map(SpinJsonNode::stringValue).toList();
  }

  private Optional<String> overlegOp(String trede) {
    return Optional.ofNullable((String) runtime.getVariable(trede, Agendastand.OVERLEG_OP));
  }

  private Optional<String> trede3(String casusnummer) {
    return runtime
        .createProcessInstanceQuery()
        .processInstanceBusinessKey(casusnummer)
        .processDefinitionKey("trede-3-bestuurlijk-escalatieoverleg")
        .list()
        .stream()
        .map(ProcessInstance::getId)
        .findFirst();
  }
}
