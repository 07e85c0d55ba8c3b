package nl.rdm.escalatie.invoer;

import java.util.regex.Pattern;

/** De schrijfwijze van een e-mailadres: gewone tekens, één apenstaart, een domein met een punt. */
public final class Email {

  public static final int MAX_LENGTE = 200;

  /** Voor Java en JavaScript gelijk: staat letterlijk in elk formulier dat een adres vraagt. */
  public static final String VORM =
      "^(?=[^@]{1,64}@)[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
          + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]$";

  private static final Pattern ADRES = Pattern.compile(VORM);

  private Email() {}

  public static boolean geldig(String adres) {
    return ADRES.matcher(adres).matches();
  }
}
