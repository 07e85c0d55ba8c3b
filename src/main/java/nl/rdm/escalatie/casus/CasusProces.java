package nl.rdm.escalatie.casus;

import java.util.List;
import java.util.Map;
import java.util.Set;
import nl.rdm.escalatie.beveiliging.Account;

/** Wat de casus van de engine nodig heeft. */
public interface CasusProces {

  /** Het proces waarin het verslag van een overleg wordt geschreven. */
  String VERSLAG = "terugkoppeling";

  /** Het proces waarin één afspraak van een overleg gevolgd wordt. */
  String AFSPRAAK = "afspraak-volgen";

  /** De taak van wie gevraagd is om de cliënt bij te staan. */
  String KOPPELEN = "userTask_clientondersteunerKoppelen";

  /** Start het proces van een nieuwe casus. */
  void start(String casusnummer, Kenmerken kenmerken);

  /** Of het model van deze casus dit bericht nu opvangt. */
  boolean vangt(String casusnummer, String bericht);

  /**
   * Stuurt een bericht naar het model van deze casus. Wat iemand erbij schreef hoort in het
   * dossier, nooit in de gegevens.
   *
   * @param gegevens variabelen met codes
   * @throws Botsing wanneer het model het nu niet opvangt
   */
  void stuur(String casusnummer, String bericht, Map<String, ?> gegevens);

  /** Of de casus nu in direct gevaar is; na een oplossing en na het einde nooit. */
  boolean inGevaar(String casusnummer);

  /** Of deze casus nu een open taak met deze id heeft, zoals {@code userTask_nazorgNagaan}. */
  boolean heeftTaak(String casusnummer, String taak);

  /** Wie nu een open taak van deze casus heeft. */
  AanZet aanZet(String casusnummer);

  /** Wie nu deze taak van deze casus heeft, zoals {@code userTask_nazorgNagaan}. */
  AanZet aanZet(String casusnummer, String taak);

  /**
   * Wie nu aan de casus zelf werkt: niet wie gevraagd is om de cliënt bij te staan, die weet van de
   * casus nog niets, en niet wie iets doet naast de treden.
   */
  AanZet aanZetInDeCasus(String casusnummer);

  /** De namen van de open taken die dit account zelf of met een groep heeft, per casus. */
  Map<String, List<String>> taken(Account account);

  /** De casussen waarvan iemand van deze groepen, of dit account, nu een open taak heeft. */
  Set<String> aanZet(Set<String> groepen, String account);
}
