package nl.rdm.escalatie.clientondersteuning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;

/** Wie een cliënt bijstaat, en hoe dat zo kwam; elke stap komt ook in het logboek. */
public interface Ondersteuning {

  /** De organisatie waarbij dit account geregistreerd staat (R34). */
  Optional<Organisatie> organisatieVan(Account ondersteuner);

  /** Elke stap, oudste eerst. */
  List<Stap> van(String casusnummer);

  /** Iemand vraagt om een cliëntondersteuner; wie er al is blijft tot een ander aanneemt. */
  void gevraagd(String casusnummer, Account door);

  /** Deze cliëntondersteuner staat de cliënt bij; een vorige niet meer. */
  void aangenomen(
      String casusnummer, Account ondersteuner, String organisatie, boolean ervaringsdeskundig);

  /** De cliënt ziet er zelf van af (C17); wie haar bijstond doet dat niet meer. */
  void afgezien(String casusnummer, LocalDate op, String opgeschrevenDoor);

  /** De cliëntondersteuner houdt ermee op; de cliënt wil er nog steeds een. */
  void teruggetreden(String casusnummer, Account ondersteuner);
}
