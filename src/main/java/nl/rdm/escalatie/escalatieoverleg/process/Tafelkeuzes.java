package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.rdm.escalatie.casus.process.StaandeOverleggen;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Gevraagde;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.OverlegvraagBeantwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.notificatie.Woorden;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/**
 * Waaruit wie de uitkomst vastlegt kiest: de rollen aan tafel, in woorden. Bij wie er was staat ook
 * wie er in elk geval bij hoort, wat op de uitnodiging is geantwoord en wie al eens ontbrak, als
 * code en nooit met een naam (R97, R103).
 */
@Component("tafelkeuzes")
public class Tafelkeuzes {

  private static final String TREDE = "trede-3-bestuurlijk-escalatieoverleg";
  private static final String AAN_TAFEL = "aanTafel";
  private static final String MET_ANTWOORD = "aanTafelMetAntwoord";
  private static final String ORGANISATIES = "organisatiesAanTafel";

  private final Deelnemersvoorstel voorstel;
  private final Aanwezigheid aanwezigheid;
  private final Overlegvragen vragen;
  private final StaandeOverleggen overleggen;

  Tafelkeuzes(
      Deelnemersvoorstel voorstel,
      Aanwezigheid aanwezigheid,
      Overlegvragen vragen,
      StaandeOverleggen overleggen) {
    this.voorstel = voorstel;
    this.aanwezigheid = aanwezigheid;
    this.vragen = vragen;
    this.overleggen = overleggen;
  }

  /** Zet klaar uit wie het formulier kiest. */
  public void zet(VariableScope scope) {
    var rollen = aanTafel(scope);
    scope.setVariable(AAN_TAFEL, keuzes(rollen, rol -> Woorden.van("rol", rol)));
    scope.setVariable(
        ORGANISATIES,
        keuzes(
            rollen.stream().filter(Overlegvraag::namensOrganisatie).toList(),
            rol -> Woorden.van("organisatie", rol)));
    metAntwoord(scope);
  }

  /** De deelnemers van een overleg dat al staat veranderden. */
  void ververs(String casusnummer) {
    overleggen.elk(casusnummer, TREDE, this::zet);
  }

  @EventListener
  void naAntwoord(OverlegvraagBeantwoord beantwoord) {
    overleggen.elk(beantwoord.vraag().casusnummer(), TREDE, this::metAntwoord);
  }

  private void metAntwoord(VariableScope scope) {
    var vraag = vragen.open(Variabelen.casusnummer(scope), Soort.KOMST);
    var gevraagden = vraag.map(Overlegvraag::gevraagden).orElse(List.of());
    var eerderNee = vraag.map(vragen::zeiEerderNee).orElse(Set.of());
    var rollen = aanTafel(scope);
    var verplicht = aanwezigheid.verplicht(scope, rollen);
    var eerder = Aanwezigheid.eerder(scope);
    scope.setVariable(
        MET_ANTWOORD,
        keuzes(
            rollen,
            rol ->
                Woorden.van("rol", rol)
                    + tussenHaakjes(
                        Stream.of(
                                Optional.of("VERPLICHT").filter(code -> verplicht.contains(rol)),
                                komst(rol, gevraagden, eerderNee),
                                Optional.of("EERDER").filter(code -> eerder.contains(rol)))
                            .flatMap(Optional::stream))));
  }

  private static String tussenHaakjes(Stream<String> codes) {
    return codes
        .map(code -> Woorden.van("komst", code))
        .reduce((een, ander) -> een + "; " + ander)
        .map(samen -> " (" + samen + ")")
        .orElse("");
  }

  /** Leeg voor wie geen eigen uitnodiging kreeg, zoals de cliënt. */
  private static Optional<String> komst(
      String rol, List<Gevraagde> gevraagden, Set<String> eerderNee) {
    return van(rol, gevraagden)
        .map(
            gevraagde ->
                gevraagde.antwoorden().values().stream()
                    .findFirst()
                    .map(antwoord -> komst(antwoord, rol, gevraagden))
                    .orElse(eerderNee.contains(rol) ? "EERDER_NEE" : "GEEN"));
  }

  private static String komst(Antwoord antwoord, String rol, List<Gevraagde> gevraagden) {
    return antwoord == Antwoord.VERVANGER
            && van(Overlegvraag.vervangerVan(rol), gevraagden)
                .filter(wie -> wie.antwoorden().containsValue(Antwoord.NEE))
                .isPresent()
        ? "VERVANGER_NEE"
        : antwoord.name();
  }

  private static Optional<Gevraagde> van(String rol, List<Gevraagde> gevraagden) {
    return gevraagden.stream().filter(gevraagde -> gevraagde.rol().equals(rol)).findFirst();
  }

  private static JsonValue keuzes(List<String> rollen, UnaryOperator<String> woorden) {
    var keuzes =
        rollen.stream()
            .map(rol -> Map.of("value", rol, "label", StringUtils.capitalize(woorden.apply(rol))))
            .toList();
    return SpinValues.jsonValue(Spin.JSON(keuzes).toString()).create();
  }

  /** De vastgestelde deelnemers, en wie er nu vanzelf bij hoort. */
  private List<String> aanTafel(VariableScope scope) {
    return Stream.concat(
            Variabelen.lijst(scope, Deelnemerskring.DEELNEMERS).stream(),
            voorstel.voor(scope.getVariables()).stream()
                .filter(deelnemer -> !Deelnemerskring.teKiezen(deelnemer))
                .map(Deelnemersvoorstel.Deelnemer::rol))
        .distinct()
        .toList();
  }
}
