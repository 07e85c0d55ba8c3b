package nl.rdm.escalatie.escalatieoverleg;

import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Hoe vaak de regio trede 3 in een jaar inzette, tegen wat verwacht werd (R106).
 *
 * @param gevraagd rondes die in dat jaar begonnen
 * @param bijeengeroepen daarvan, waarvoor de gemeente bijeenriep
 * @param gehouden daarvan, met een uitkomst
 * @param aanbodOntbreekt daarvan, waarin bleek dat het aanbod in de regio ontbreekt
 */
public record Overlegjaar(
    int jaar, long gevraagd, long bijeengeroepen, long gehouden, long aanbodOntbreekt) {

  /** Zo vaak per jaar wordt trede 3 in een regio hoogstens verwacht (N:95). */
  public static final int VERWACHT = 2;

  public boolean meerDanVerwacht() {
    return gevraagd > VERWACHT;
  }

  /** Elk jaar waarin een ronde begon, het laatste eerst. */
  public static List<Overlegjaar> van(Collection<Overleg> overleggen, ZoneId zone) {
    return overleggen.stream()
        .collect(
            Collectors.groupingBy(
                overleg -> overleg.begonOp().atZone(zone).getYear(),
                TreeMap::new,
                Collectors.toList()))
        .entrySet()
        .stream()
        .map(jaar -> van(jaar.getKey(), jaar.getValue()))
        .sorted(Comparator.comparing(Overlegjaar::jaar).reversed())
        .toList();
  }

  private static Overlegjaar van(int jaar, List<Overleg> overleggen) {
    return new Overlegjaar(
        jaar,
        overleggen.size(),
        overleggen.stream().filter(overleg -> overleg.bijeengeroepenOp().isPresent()).count(),
        overleggen.stream().filter(Overleg::gehouden).count(),
        overleggen.stream().filter(overleg -> overleg.aanbodOntbreekt().orElse(false)).count());
  }
}
