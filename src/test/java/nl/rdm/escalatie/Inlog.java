package nl.rdm.escalatie;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.web.client.TestRestTemplate;

/** Eén HTTP-klant per demo-account: er een bouwen duurt langer dan wat zij daarna vraagt. */
public final class Inlog {

  private static final Map<TestRestTemplate, Map<String, TestRestTemplate>> KLANTEN =
      new ConcurrentHashMap<>();

  private Inlog() {}

  /** De klant die zich met het wachtwoord van de demo als dit account meldt. */
  public static TestRestTemplate als(TestRestTemplate http, String account) {
    return KLANTEN
        .computeIfAbsent(http, nieuw -> new ConcurrentHashMap<>())
        .computeIfAbsent(account, wie -> http.withBasicAuth(wie, "demo"));
  }
}
