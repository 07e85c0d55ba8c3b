package nl.rdm.escalatie.mutanten;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.rdm.escalatie.Proefopstelling;
import nl.rdm.escalatie.RdmTest;
import nl.rdm.escalatie.dekking.Doorlopen;
import nl.rdm.escalatie.eisen.Vindplaatsen;
import nl.rdm.escalatie.model.Modellen;
import nl.rdm.escalatie.mutanten.Proef.Uitslag;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.engine.DiscoverySelector;
import org.junit.platform.engine.discovery.DiscoverySelectors;

/**
 * Beproeft elke mutant tegen de tests die zijn model raken en eist dat er een rood wordt ({@code
 * mvn -Pmutanten test}); {@code -Drdm.mutanten=<regex>} kiest mutanten, {@code
 * -Drdm.mutanten.tests=<regex>} testklassen. Verslag: {@code target/mutanten.md}.
 */
class Mutantenproef {

  private static final Path MODELLEN = Path.of("bpmn");
  private static final Path MAP = Path.of("target", "mutanten");
  private static final Pattern KEUZE = Pattern.compile(System.getProperty("rdm.mutanten", "."));

  private static final Pattern KLASSEN =
      Pattern.compile(System.getProperty("rdm.mutanten.tests", "."));

  private final Map<String, List<Method>> testsVanEisen = Vindplaatsen.inTests();
  private final List<Regel> verslag = new ArrayList<>();

  enum Afloop {
    OPGEMERKT,
    OVERLEEFD,
    ONGELDIG,
    NIET_WEG_TE_NEMEN
  }

  /** Hoe een mutant afliep en door welke test. */
  private record Regel(String mutant, Afloop afloop, String door) {}

  /** Een testklasse, wat zij in het gezonde model doorloopt en hoe lang zij duurt. */
  private record Klasse(Class<?> type, Set<String> doorloopt, long duur) {

    boolean raakt(Mutant mutant) {
      return doorloopt.contains(mutant.model() + "#" + mutant.element());
    }

    boolean raaktModel(Mutant mutant) {
      return mutant.extensie().equals(".dmn")
          || doorloopt.stream().anyMatch(element -> element.startsWith(mutant.model() + "#"));
    }
  }

  @Test
  void elke_mutant_maakt_een_test_rood() throws IOException {
    var mutanten = Mutaties.alle().filter(mutant -> KEUZE.matcher(mutant.id()).find()).toList();
    meldNietWegTeNemen();
    try {
      var klassen =
          mutanten.stream().allMatch(mutant -> mutant.eis().isPresent())
              ? List.<Klasse>of()
              : gezond();
      for (int nummer = 0; nummer < mutanten.size(); nummer++) {
        beproef(nummer, mutanten.get(nummer), klassen);
        schrijf(mutanten.size());
      }
    } finally {
      System.clearProperty(Modellen.EIGENSCHAP);
      schrijf(mutanten.size());
    }
    assertThat(verslag)
        .filteredOn(regel -> regel.afloop() != Afloop.OPGEMERKT)
        .as("mutanten die geen test opmerkt")
        .isEmpty();
  }

  private void meldNietWegTeNemen() {
    Vindplaatsen.inModellen().stream()
        .filter(plaats -> KEUZE.matcher(plaats.eis() + ":" + plaats.model()).find())
        .filter(plaats -> Mutaties.zonder(plaats).isEmpty())
        .map(plaats -> plaats.eis() + ":" + plaats.model() + "#" + plaats.element())
        .forEach(id -> verslag.add(new Regel(id, Afloop.NIET_WEG_TE_NEMEN, "")));
  }

  /** Draait alle tests op de gezonde modellen: ze zijn groen, en wat doorloopt elke klasse. */
  private List<Klasse> gezond() {
    return ReflectionSupport.findAllClassesInPackage(
            "nl.rdm.escalatie",
            type ->
                AnnotationSupport.isAnnotated(type, RdmTest.class)
                    && KLASSEN.matcher(type.getSimpleName()).find(),
            naam -> true)
        .stream()
        .map(Mutantenproef::meet)
        .filter(klasse -> !klasse.doorloopt().isEmpty())
        .toList();
  }

  private static Klasse meet(Class<?> type) {
    Doorlopen.wis();
    var begin = System.nanoTime();
    var uitslag = Proef.draai(List.of(DiscoverySelectors.selectClass(type)));
    assertThat(uitslag.fout().map(Proef::stacktrace)).as("gezonde modellen").isEmpty();
    return new Klasse(type, Doorlopen.totNu(), System.nanoTime() - begin);
  }

  private void beproef(int nummer, Mutant mutant, List<Klasse> klassen) {
    Proefopstelling.sluit();
    System.setProperty(
        Modellen.EIGENSCHAP,
        mutant.schrijf(MODELLEN, MAP.resolve(String.valueOf(nummer))).toString());
    for (var proef : proeven(mutant, klassen)) {
      var uitslag = Proef.draai(proef);
      if (uitslag.fout().isPresent()) {
        verslag.add(new Regel(mutant.id(), afloop(uitslag), uitslag.door()));
        return;
      }
    }
    verslag.add(new Regel(mutant.id(), Afloop.OVERLEEFD, ""));
  }

  /** Bij een eis alleen haar eigen tests; anders eerst wie het element doorloopt, snelste eerst. */
  private List<List<? extends DiscoverySelector>> proeven(Mutant mutant, List<Klasse> klassen) {
    if (mutant.eis().isPresent()) {
      return testsVanEisen.getOrDefault(mutant.eis().get(), List.of()).stream()
          .map(test -> DiscoverySelectors.selectMethod(test.getDeclaringClass(), test))
          .<List<? extends DiscoverySelector>>map(List::of)
          .toList();
    }
    return klassen.stream()
        .filter(klasse -> klasse.raaktModel(mutant))
        .sorted(
            Comparator.comparing((Klasse klasse) -> !klasse.raakt(mutant))
                .thenComparing(Klasse::duur))
        .<List<? extends DiscoverySelector>>map(
            klasse -> List.of(DiscoverySelectors.selectClass(klasse.type())))
        .toList();
  }

  private static Afloop afloop(Uitslag uitslag) {
    return uitslag.ongeldig() ? Afloop.ONGELDIG : Afloop.OPGEMERKT;
  }

  private void schrijf(int totaal) throws IOException {
    Map<Afloop, Long> aantallen = new HashMap<>();
    verslag.forEach(regel -> aantallen.merge(regel.afloop(), 1L, Long::sum));
    Files.writeString(
        Path.of("target", "mutanten.md"),
        "# Mutanten\n\n%d van %d beproefd: %s\n\n| Mutant | Afloop | Door |\n|---|---|---|\n%s\n"
            .formatted(
                verslag.size(),
                totaal,
                aantallen,
                verslag.stream()
                    .map(
                        regel ->
                            "| %s | %s | %s |"
                                .formatted(regel.mutant(), regel.afloop(), regel.door()))
                    .collect(Collectors.joining("\n"))));
  }
}
