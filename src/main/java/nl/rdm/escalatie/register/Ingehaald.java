package nl.rdm.escalatie.register;

/** Een ander wijzigde de ingang nadat de pagina getoond was; er is niets bewaard. */
public class Ingehaald extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Ingehaald() {
    super("Iemand anders wijzigde dit ondertussen");
  }
}
