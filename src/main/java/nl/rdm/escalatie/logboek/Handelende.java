package nl.rdm.escalatie.logboek;

import java.util.Optional;

/** Wie er nu handelt; het logboek weet zelf niets van accounts en vraagt het hier. */
@FunctionalInterface
public interface Handelende {

  /** De inlognaam, leeg wanneer het systeem zelf handelt. */
  Optional<String> inlognaam();
}
