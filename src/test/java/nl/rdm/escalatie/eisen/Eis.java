package nl.rdm.escalatie.eisen;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Noemt de eisen die een test bewaakt; hij wordt rood wanneer hun element uit het model gaat. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Eis {

  /** Nummers uit de catalogus, zoals {@code R95}. */
  String[] value();
}
