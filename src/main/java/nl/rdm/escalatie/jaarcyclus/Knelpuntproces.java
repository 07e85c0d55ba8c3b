package nl.rdm.escalatie.jaarcyclus;

/** Wat een gemeld knelpunt in de engine begint. */
public interface Knelpuntproces {

  void start(String kenmerk);
}
