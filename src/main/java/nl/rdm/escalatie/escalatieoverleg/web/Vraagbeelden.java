package nl.rdm.escalatie.escalatieoverleg.web;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import nl.rdm.escalatie.escalatieoverleg.NieuweLink;
import nl.rdm.escalatie.escalatieoverleg.Opkomst;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Antwoord;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Gevraagde;
import nl.rdm.escalatie.escalatieoverleg.Overlegvraag.Soort;
import nl.rdm.escalatie.escalatieoverleg.Overlegvragen;
import nl.rdm.escalatie.notificatie.Woorden;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;

/** Zet een vraag aan de deelnemers en wat zij antwoordden in woorden. */
@Component
class Vraagbeelden {

  private final NieuweLink nieuweLink;
  private final Overlegvragen vragen;
  private final Clock klok;

  Vraagbeelden(NieuweLink nieuweLink, Overlegvragen vragen, Clock klok) {
    this.nieuweLink = nieuweLink;
    this.vragen = vragen;
    this.klok = klok;
  }

  /**
   * Een vraag en haar antwoorden in woorden.
   *
   * @param nieuweLink of de lezer een deelnemer een nieuwe link kan sturen
   * @param kan hoeveel deelnemers of vervangers op elk moment komen
   */
  public record Vraagbeeld(
      String kop,
      String somkop,
      long id,
      boolean gesloten,
      boolean nieuweLink,
      List<String> momenten,
      List<String> kan,
      List<Regel> regels) {}

  /**
   * Wat één deelnemer antwoordde; bij elk moment een code met haar woorden.
   *
   * @param verplicht hij hoort er in elk geval bij
   */
  public record Regel(
      String rol,
      String deelnemer,
      boolean verplicht,
      List<Cel> antwoorden,
      Optional<String> vervanger,
      Optional<String> opmerking) {}

  public record Cel(String woorden, String kleur) {}

  Vraagbeeld van(
      Overlegvraag vraag, boolean planner, Set<String> verplicht, Map<String, String> namen) {
    var wanneer = Woorden.tijd(vraag.gesteldOp(), klok.getZone());
    var zeiNee = vragen.zeiEerderNee(vraag);
    return new Vraagbeeld(
        vraag.soort() == Soort.DATUM
            ? "Wie kan wanneer? Gevraagd op " + wanneer
            : "Wie komt? Uitgenodigd op " + wanneer,
        vraag.soort() == Soort.DATUM
            ? "Kan, zelf of met een vervanger"
            : "Komt, zelf of met een vervanger",
        vraag.id(),
        vraag.gesloten(),
        planner && nieuweLink.kan(vraag),
        vraag.momenten().stream().map(this::tijd).toList(),
        vraag.momenten().stream()
            .map(moment -> Opkomst.op(moment, vraag, verplicht).inWoorden())
            .toList(),
        vraag.gevraagden().stream()
            .map(wie -> regel(vraag, wie, verplicht.contains(wie.rol()), zeiNee, namen))
            .toList());
  }

  private static Regel regel(
      Overlegvraag vraag,
      Gevraagde gevraagde,
      boolean verplicht,
      Set<String> zeiNee,
      Map<String, String> namen) {
    var vervanger = Optional.ofNullable(namen.get(vraag.veld("naam", gevraagde.rol())));
    var email = namen.get(vraag.veld("email", gevraagde.rol()));
    return new Regel(
        gevraagde.rol(),
        StringUtils.capitalize(Woorden.van("rol", gevraagde.rol())),
        verplicht,
        vraag.momenten().stream().map(moment -> cel(vraag, gevraagde, zeiNee, moment)).toList(),
        vervanger.map(naam -> naam + " (" + email + "), met mandaat"),
        Optional.ofNullable(namen.get(vraag.veld("opmerking", gevraagde.rol()))));
  }

  private static Cel cel(
      Overlegvraag vraag, Gevraagde gevraagde, Set<String> zeiNee, LocalDateTime moment) {
    var antwoord = Optional.ofNullable(gevraagde.antwoorden().get(moment));
    if (antwoord.isEmpty()
        && gevraagde.geantwoordOp().isEmpty()
        && zeiNee.contains(gevraagde.rol())) {
      return new Cel(Woorden.van("komst", "EERDER_NEE"), "let-op");
    }
    if (antwoord.isEmpty()) {
      return new Cel(
          gevraagde.geantwoordOp().isPresent() ? "niet meer gevraagd" : "nog geen antwoord", "");
    }
    if (antwoord.get() == Antwoord.VERVANGER && vraag.ookVervangerNiet(gevraagde.rol())) {
      return new Cel(Woorden.van("komst", "VERVANGER_NEE"), "fout");
    }
    return new Cel(
        Woorden.van("antwoord", antwoord.get().name()),
        switch (antwoord.get()) {
          case JA -> "goed";
          case NEE -> "fout";
          case VERVANGER -> "let-op";
        });
  }

  private String tijd(LocalDateTime moment) {
    return Woorden.tijd(moment.atZone(klok.getZone()).toInstant(), klok.getZone());
  }
}
