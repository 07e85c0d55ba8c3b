package nl.rdm.escalatie.beveiliging.process;

/** Iets wat bij elke start in de engine hoort te staan; vult alleen aan wat ontbreekt. */
interface Inrichting {

  void richtIn();
}
