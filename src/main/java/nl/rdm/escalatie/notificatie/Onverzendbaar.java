package nl.rdm.escalatie.notificatie;

/** Dit bericht kan nooit verzonden worden zoals het er staat: nog eens proberen helpt niet. */
class Onverzendbaar extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Onverzendbaar(String waarom) {
    super(waarom);
  }
}
