package nl.rdm.escalatie.monitor;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import nl.rdm.escalatie.Casusrit;
import nl.rdm.escalatie.Etappes;
import nl.rdm.escalatie.casus.Kenmerken;

/** Een verzonnen halfjaar: casussen die elk een eigen weg gaan, elke keer dezelfde. */
final class Halfjaar {

  private static final LocalDateTime EERSTE = LocalDateTime.of(2025, 12, 20, 9, 0);
  private static final LocalDateTime APRIL = LocalDateTime.of(2026, 4, 1, 0, 0);

  private final Random toeval = new Random(2026);
  private final Casusrit rit;
  private final Etappes etappe;
  private final List<String> aanTafel = new ArrayList<>();
  private int stil;
  private int naast;
  private int besproken;
  private int bestuurlijk;
  private int crisis;
  private int gezwegen;
  private String openSpoed = "";

  Halfjaar(Casusrit rit, Etappes etappe) {
    this.rit = rit;
    this.etappe = etappe;
  }

  void loop(int aantal) {
    for (int i = 0; i < aantal; i++) {
      var begin = EERSTE.plusDays(toeval.nextInt(188)).plusMinutes(toeval.nextInt(8 * 60));
      rit.zetKlok(begin);
      // De tweede helft zijn korte wegen: dan komt elke soort voor en blijft het snel.
      casus(i < 300 ? i % 100 : i % 58, begin);
    }
    rit.zetKlok(LocalDateTime.of(2026, 6, 30, 15, 0));
    openSpoed = metSpoedvraag();
  }

  /** Casussen die het halfjaar uit aan een tafel lagen, gaan daarna verder. */
  void ernaVerder() {
    rit.zetKlok(LocalDateTime.of(2026, 8, 3, 10, 0));
    aanTafel.forEach(nr -> etappe.weiger(nr, "transfertafel"));
    besluitSpoed(openSpoed, "TOEKENNEN");
    casus(57, rit.nu());
  }

  private void casus(int soort, LocalDateTime begin) {
    if (soort < 38) {
      etappe.verwijsDoor(rit.meldNuAan(Casusrit.gewoon()));
    } else if (soort < 56) {
      rit.meldNuAan(Casusrit.gewoon());
    } else if (soort < 58) {
      var nr = inTrede1();
      if (stil++ % 4 == 0) {
        trekIn(nr, begin);
      }
    } else if (soort < 59) {
      crisis(begin);
    } else if (soort < 60) {
      naastDeTreden(begin);
    } else if (soort < 62) {
      naarTafel(inTrede1());
    } else if (soort < 69) {
      geweigerd(begin, soort % 2 == 0);
    } else if (soort < 74) {
      besproken(begin, "OPLOSSING", "");
    } else if (soort < 77) {
      besproken(begin, "ADVIES", "OPLOSSING");
    } else if (soort < 78) {
      regiotafel();
    } else if (soort < 81) {
      besproken(begin, "GEEN_OPLOSSING", "VOLGENDE_TREDE");
    } else if (soort < 86) {
      geescaleerd(begin, soort % 2 == 0 ? "aanmeldpunt" : "coordinator");
    } else if (soort < 91) {
      ondersteund(begin, soort % 2 == 0);
    } else if (soort < 94) {
      spoed(soort == 92 ? "AFWIJZEN" : "TOEKENNEN");
    } else if (soort < 97) {
      hoogcomplex(begin, soort % 2 == 0);
    } else if (soort == 97) {
      rit.wacht(inTrede1(), begin.plusDays(55));
    } else if (soort == 98) {
      zwijgenOverSpoed(begin);
    } else {
      bestuurlijk();
    }
  }

  private String inTrede1() {
    return inBehandeling(Casusrit.gewoon());
  }

  private String inBehandeling(Kenmerken kenmerken) {
    var nr = rit.meldNuAan(kenmerken);
    rit.doe(nr, "aanmeldpunt", "aanmeldingToetsen", Map.of("besluit", "IN_BEHANDELING"));
    return nr;
  }

  /** De vrijgave blijft liggen: het werk gaat zonder inhoud door. */
  private void naarTafel(String nr) {
    var tafel = (String) rit.variabele(nr, "tafelKiezen", "voorgesteldeTafel");
    rit.doe(nr, "aanmeldpunt", "tafelKiezen", Etappes.voorstel(tafel, Etappes.CRITERIA.get(tafel)));
    aanTafel.add(nr);
  }

  private String aanTafel(LocalDateTime begin) {
    var nr = inTrede1();
    naarTafel(nr);
    aanTafel.remove(nr);
    rit.zetKlok(begin.plusDays(toeval.nextInt(12)));
    return nr;
  }

  private void geweigerd(LocalDateTime begin, boolean verder) {
    var nr = aanTafel(begin);
    etappe.weiger(nr, "transfertafel");
    if (verder) {
      verder(nr, "VOLGENDE_TREDE");
    }
  }

  private void besproken(LocalDateTime begin, String uitkomst, String vervolg) {
    var nr = aanTafel(begin);
    etappe.laatToe(nr, "transfertafel");
    boolean anders = uitkomst.equals("OPLOSSING") && besproken++ % 3 == 0;
    if (anders) {
      houdAan(nr);
    }
    rit.zetKlok(rit.nu().plusDays(toeval.nextInt(16)));
    etappe.uitkomst(nr, "transfertafel", uitkomst);
    if (anders && rit.nu().isBefore(APRIL)) {
      heropen(nr);
    }
    if (!vervolg.isEmpty()) {
      verder(nr, vervolg);
    }
  }

  private void verder(String nr, String besluit) {
    var antwoorden = new HashMap<String, Object>(Map.of("besluit", besluit));
    if (besluit.equals("OPLOSSING")) {
      antwoorden.put("inhoud_oplossing", "Begeleid wonen bij B.");
    }
    rit.doe(nr, "aanmeldpunt", "vervolgBepalen", antwoorden);
  }

  private void crisis(LocalDateTime begin) {
    var nr = inBehandeling(Casusrit.inGevaar());
    etappe.beoordeelCrisis(nr, true);
    rit.zetKlok(begin.plusHours(crisis++ % 2 == 0 ? 4 : 79));
    etappe.regelCrisiszorg(nr, "OPLOSSING");
  }

  /** TopX weigert, de Levensloopaanpak neemt op en de gemeente zwijgt, of TopX adviseert haar. */
  private void naastDeTreden(LocalDateTime begin) {
    var tafel = naast % 3 == 1 ? "levensloopaanpak" : "topx";
    var nr = inTrede1();
    rit.handel(nr, "aanmeldpunt", "naast", Map.of("tafel", tafel, "reden", "Samen met justitie."));
    rit.zetKlok(begin.plusDays(2));
    rit.doe(
        nr,
        "gemeente",
        "procesmanagerOverleggen",
        Map.of(
            "besluit",
            "AKKOORD",
            "inhoud_reden",
            "De procesmanager vindt dit ook.",
            tafel.equals("topx") ? "criteriaTopx" : "criteriaLevensloop",
            Etappes.codes(List.of())));
    rit.zetKlok(begin.plusDays(4));
    if (naast++ % 3 == 0) {
      etappe.weiger(nr, tafel);
      return;
    }
    etappe.laatToe(nr, tafel);
    rit.doe(
        nr,
        tafel,
        "uitkomstVastleggen",
        tafel.equals("topx")
            ? Map.of(
                "besluit", "ADVIES",
                "inhoud_uitkomst", "Besproken met het OM.",
                "inhoud_uitstroom", "Ingebed en veiliger",
                "inhoud_teruglegging", "Houd wekelijks contact.")
            : Map.of(
                "besluit", "OPLOSSING",
                "inhoud_uitkomst", "Opgenomen.",
                "trajectplanOp", begin.toLocalDate().toString(),
                "inhoud_trajectplan", "Elke week begeleiding."));
    rit.zetKlok(begin.plusDays(20));
    if (tafel.equals("topx")) {
      rit.doe(nr, "gemeente", "casusTerugnemen", Map.of("inhoud_verderMet", "P. Manager"));
    }
  }

  private void trekIn(String nr, LocalDateTime begin) {
    rit.zetKlok(begin.plusDays(3));
    rit.handel(nr, "aanmelder", "intrekking", Map.of("reden", "Verhuisd."));
    rit.doe(nr, "aanmeldpunt", "intrekkenBevestigen", Etappes.bevestigd("BEVESTIGD"));
  }

  private void houdAan(String nr) {
    rit.doe(
        nr,
        "transfertafel",
        "uitkomstVastleggen",
        Map.of(
            "besluit", "AANHOUDEN",
            "aangehoudenTot", rit.nu().toLocalDate().plusDays(2).toString(),
            "inhoud_uitkomst", "Eerst de uitslag van het onderzoek."));
  }

  /** De oplossing is niet uitgevoerd: terug in trede 1. */
  private void heropen(String nr) {
    rit.wacht(nr, rit.nu().plusDays(60));
    rit.doe(nr, "aanmeldpunt", "nazorgNagaan", Etappes.nazorg("NIET_UITGEVOERD"));
  }

  /** Op dezelfde maandag, op tijd voor het overleg van maart. */
  private void regiotafel() {
    rit.zetKlok(Casusrit.BEGIN);
    var nr = inBehandeling(Casusrit.wlz());
    naarTafel(nr);
    aanTafel.remove(nr);
    etappe.laatToe(nr, "regiotafel");
    rit.zetKlok(Casusrit.BEGIN.plusDays(9));
    rit.doe(nr, "regiotafel", "casusIndienen", Map.of("besluit", "INGEDIEND"));
    rit.zetKlok(Casusrit.BEGIN.plusDays(36));
    etappe.uitkomst(nr, "regiotafel", "OPLOSSING");
  }

  private void geescaleerd(LocalDateTime begin, String wie) {
    var nr = inTrede1();
    if (toeval.nextBoolean()) {
      naarTafel(nr);
      aanTafel.remove(nr);
    }
    rit.zetKlok(begin.plusDays(toeval.nextInt(20)));
    rit.handel(nr, wie, "escalatie", Map.of("reden", "Het duurt te lang."));
  }

  private void ondersteund(LocalDateTime begin, boolean escaleert) {
    var nr = inBehandeling(Casusrit.metOndersteuner(Casusrit.gewoon()));
    rit.zetKlok(begin.plusDays(toeval.nextInt(11)));
    etappe.neemAan(nr);
    if (escaleert) {
      rit.handel(nr, "clientondersteuner", "escalatie", Map.of("reden", "Het duurt te lang."));
    }
  }

  private String metSpoedvraag() {
    var nr = inTrede1();
    rit.handel(
        nr,
        "aanmelder",
        "spoed",
        Map.of("motivering", "De plek vervalt.", "gronden", List.of("VERLIES_PLEK")));
    return nr;
  }

  private void spoed(String besluit) {
    besluitSpoed(metSpoedvraag(), besluit);
  }

  private void besluitSpoed(String nr, String besluit) {
    var antwoorden = new HashMap<String, Object>(Map.of("besluit", besluit));
    if (besluit.equals("AFWIJZEN")) {
      antwoorden.put("inhoud_reden", "De plek blijft.");
      antwoorden.put("inhoud_watNu", "Vraag opnieuw wanneer dat verandert.");
    }
    rit.doe(nr, "aanmeldpunt", "spoedBeoordelen", antwoorden);
  }

  private void zwijgenOverSpoed(LocalDateTime begin) {
    var nr = metSpoedvraag();
    rit.wacht(nr, begin.plusDays(4));
    if (gezwegen++ % 2 == 0) {
      besluitSpoed(nr, "AFWIJZEN");
    }
  }

  private void hoogcomplex(LocalDateTime begin, boolean toegelaten) {
    var nr = inBehandeling(Casusrit.hoogcomplex());
    naarTafel(nr);
    aanTafel.remove(nr);
    rit.zetKlok(begin.plusDays(toeval.nextInt(10)));
    if (toegelaten) {
      etappe.laatToe(nr, "hoogcomplex");
      etappe.uitkomst(nr, "hoogcomplex", "OPLOSSING");
    } else {
      etappe.weiger(nr, "hoogcomplex");
    }
  }

  /** Op dezelfde maandag: niet bijeengeroepen en dan trede 4, opgelost, of teruggegeven. */
  private void bestuurlijk() {
    rit.zetKlok(Casusrit.BEGIN);
    var nr = rit.meldNuAan(Casusrit.met("Zvw", false, List.of("transfertafel")));
    rit.doe(
        nr,
        "aanmeldpunt",
        "aanmeldingToetsen",
        Map.of("besluit", "IN_BEHANDELING", "eldersNagegaan", "KLOPT"));
    rit.zetKlok(Casusrit.BEGIN.plusDays(1));
    switch (bestuurlijk++ % 3) {
      case 0 -> {
        etappe.zonderOverlegNaarTrede4(nr);
        rit.zetKlok(Casusrit.BEGIN.plusDays(3));
        etappe.beslisInTrede4(nr, "PLAATS_EN_FINANCIERING");
      }
      case 1 -> {
        var gevonden = new HashMap<>(Etappes.oplossing("GEVONDEN"));
        gevonden.put("aanbodOntbreekt", "JA");
        gevonden.put("inhoud_ontbrekendAanbod", "Een plek met toezicht.");
        overleg(nr, gevonden);
      }
      default -> overleg(nr, Etappes.teruggegeven("TREDE_1"));
    }
  }

  private void overleg(String nr, Map<String, Object> uitkomst) {
    etappe.deelnemersBekend(nr);
    etappe.datum(nr);
    rit.zetKlok(Casusrit.BEGIN.plusDays(8).withHour(16));
    rit.doe(nr, "gemeente", "uitkomstVastleggen", uitkomst);
  }
}
