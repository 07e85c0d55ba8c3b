package nl.rdm.escalatie.escalatieoverleg.process;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.rdm.escalatie.casus.process.Taakregel;
import nl.rdm.escalatie.casus.process.Variabelen;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Planlevering;
import nl.rdm.escalatie.invoer.Fout;
import nl.rdm.escalatie.notificatie.Woorden;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

/**
 * Wat een overleg kan besluiten: accorderen alleen wanneer er een advies is, een plan aannemen
 * alleen wanneer het er is, niets zolang wie erbij hoort voor het eerst ontbreekt, en zonder
 * volledige steun alleen met de toezegging van ieder die iets uitvoert (R102, R103, R104).
 */
@Component
class UitkomstRegel implements Taakregel {

  private static final String BESLUIT = "besluit";
  private static final String PLAN = "planAangenomen";
  private static final String UITVOERDERS = "uitvoerders";
  private static final String TOEZEGGING = "inhoud_toezegging_";

  private final Aanwezigheid aanwezigheid;
  private final Houddag houddag;
  private final Dagkeuze dagkeuze;
  private final Planlevering planlevering;

  UitkomstRegel(
      Aanwezigheid aanwezigheid, Houddag houddag, Dagkeuze dagkeuze, Planlevering planlevering) {
    this.planlevering = planlevering;
    this.aanwezigheid = aanwezigheid;
    this.houddag = houddag;
    this.dagkeuze = dagkeuze;
  }

  @Override
  public boolean geldtVoor(String formulier) {
    return "trede-3-bestuurlijk-escalatieoverleg.uitkomstVastleggen".equals(formulier);
  }

  @Override
  public List<Fout> fouten(DelegateTask taak, Map<String, Object> antwoorden) {
    var fouten = new ArrayList<Fout>();
    if ("GEACCORDEERD".equals(antwoorden.get(BESLUIT))
        && !Boolean.TRUE.equals(taak.getVariable("adviesGegeven"))) {
      fouten.add(new Fout(BESLUIT, "er is geen advies van trede 1 of 2 om te accorderen"));
    }
    if (Boolean.TRUE.equals(antwoorden.get(PLAN))
        && planlevering.versies(Variabelen.casusnummer(taak)).isEmpty()) {
      fouten.add(
          new Fout(
              PLAN,
              "er is voor dit overleg geen plan aangeleverd. De casus aannemen kan ook zonder"
                  + " plan"));
    }
    houddag.fout(taak, antwoorden).ifPresent(fouten::add);
    aanwezig(taak, antwoorden, fouten);
    uitvoerders(antwoorden, fouten);
    IntStream.rangeClosed(2, Afspraakrij.HOOGSTENS)
        .filter(rij -> !leeg(antwoorden.get(Afspraakrij.wie(rij))))
        .mapToObj(Afspraakrij::wat)
        .filter(wat -> leeg(antwoorden.get(wat)))
        .forEach(wat -> fouten.add(new Fout(wat, "vul dit in")));
    IntStream.rangeClosed(1, Afspraakrij.HOOGSTENS)
        .mapToObj(Afspraakrij::datum)
        .flatMap(veld -> dagkeuze.fout(veld, antwoorden).stream())
        .forEach(fouten::add);
    return fouten;
  }

  private void aanwezig(DelegateTask taak, Map<String, Object> antwoorden, List<Fout> fouten) {
    var ontbreekt = aanwezigheid.verplicht(taak, lijst(antwoorden, "afwezig"));
    if (ontbreekt.isEmpty()) {
      return;
    }
    boolean verzet = "VERZETTEN".equals(antwoorden.get(BESLUIT));
    boolean eerder = !Aanwezigheid.eerder(taak).isEmpty();
    if (verzet && !houddag.geweest(taak)) {
      fouten.add(
          new Fout(
              "afwezig",
              "het overleg is er nog niet: wie er ontbreekt, weet u pas dan. Zegt iemand vooraf af,"
                  + " kruis hem dan niet aan"));
      return;
    }
    if (!verzet && !eerder) {
      fouten.add(
          new Fout(
              BESLUIT,
              woorden("rol", ontbreekt)
                  + " hoort er in elk geval bij: kies nu dat het overleg wordt verzet. De volgende"
                  + " keer gaat het door"));
    } else if (verzet && eerder) {
      fouten.add(
          new Fout(
              BESLUIT,
              "het overleg is al eens verzet omdat iemand ontbrak: het gaat nu door zonder "
                  + woorden("rol", ontbreekt)));
    }
  }

  private void uitvoerders(Map<String, Object> antwoorden, List<Fout> fouten) {
    var gekozen = lijst(antwoorden, UITVOERDERS);
    var nietGekozen = doen(antwoorden);
    nietGekozen.removeAll(gekozen);
    if (!nietGekozen.isEmpty()) {
      fouten.add(
          new Fout(
              UITVOERDERS,
              "heeft een afspraak en staat er niet bij: " + woorden("organisatie", nietGekozen)));
    }
    var zonderToezegging =
        gekozen.stream()
            .map(String::valueOf)
            .filter(rol -> leeg(antwoorden.get(TOEZEGGING + rol)))
            .toList();
    if ("ZONDER_VOLLEDIGE_STEUN".equals(antwoorden.get(BESLUIT)) && !zonderToezegging.isEmpty()) {
      fouten.add(
          new Fout(
              UITVOERDERS,
              "heeft nog niet schriftelijk toegezegd: "
                  + woorden("organisatie", zonderToezegging)
                  + ". Zonder die toezegging is er geen oplossing zonder volledige steun"));
    }
  }

  /** Welke organisaties volgens de afspraken iets doen. */
  private static Set<String> doen(Map<String, Object> antwoorden) {
    return IntStream.rangeClosed(1, Afspraakrij.HOOGSTENS)
        .mapToObj(rij -> antwoorden.get(Afspraakrij.wie(rij)))
        .filter(String.class::isInstance)
        .map(String.class::cast)
        .filter(rol -> !rol.isBlank())
        .filter(Overlegvraag::namensOrganisatie)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  private static List<?> lijst(Map<String, Object> antwoorden, String veld) {
    return antwoorden.get(veld) instanceof List<?> lijst ? lijst : List.of();
  }

  private static boolean leeg(Object antwoord) {
    return !(antwoord instanceof String tekst) || tekst.isBlank();
  }

  private static String woorden(String soort, Collection<String> rollen) {
    return rollen.stream().map(rol -> Woorden.van(soort, rol)).collect(Collectors.joining(", "));
  }
}
