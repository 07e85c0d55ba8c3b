package nl.rdm.escalatie.notificatie;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import javax.crypto.spec.SecretKeySpec;
import nl.rdm.escalatie.TestDatabase;
import nl.rdm.escalatie.dossier.Sleutelslot;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.logboek.LogboekVoorTests;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** De echte post op een testdatabase, met een klok die de test verzet. */
class Postkamer {

  static final String CASUS = "RDM-2026-0001";
  static final Instant BEGIN = Instant.parse("2026-11-23T08:00:00Z");
  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  final TestDatabase.Verbinding db;
  final Logboek logboek;
  final Berichten berichten;
  final Herinneringen herinneringen;
  private final PostInstellingen instellingen = new PostInstellingen("rdm@example.org");
  private final Clock klok = new VerzetbareKlok();
  private Instant nu = BEGIN;

  Postkamer(TestDatabase soort) {
    db = soort.maak();
    logboek = LogboekVoorTests.op(db, klok, "beheerder");
    var zonderTransactie =
        new JdbcBerichten(
            db.jdbc(), klok, instellingen, new Sleutelslot(db.jdbc()), casusnummer -> false);
    herinneringen = zonderTransactie;
    berichten =
        bericht ->
            db.inTransactie().executeWithoutResult(status -> zonderTransactie.stuur(bericht));
  }

  void later(Duration duur) {
    nu = nu.plus(duur);
  }

  void stuur(String aanleiding, String ontvanger) {
    stuur(aanleiding, "herinnering", ontvanger, Map.of(), List.of());
  }

  void stuur(
      String aanleiding,
      String soort,
      String ontvanger,
      Map<String, String> gegevens,
      List<String> bijlagen) {
    berichten.stuur(new Bericht(CASUS, aanleiding, soort, ontvanger, gegevens, bijlagen));
  }

  Postbus postbus() {
    return new Postbus(db.jdbc(), klok, logboek, db.transacties());
  }

  Verzender verzender(Bezorger bezorger, Bijlagemaker... makers) {
    return new Verzender(
        postbus(), opmaak(), new Envelop(instellingen, klok), bezorger, List.of(makers), List.of());
  }

  Opmaak opmaak() {
    return new Opmaak(
        "https://rdm.example.org/",
        new Contact(
            new Contact.Punt("meldpunt@example.org", "074-0000001"),
            new Contact.Punt("zvh@example.org", "074-0000002")),
        links(),
        klok);
  }

  Antwoordlinks links() {
    return new Antwoordlinks(db.jdbc(), klok, new SecretKeySpec(new byte[32], "HmacSHA256"));
  }

  UitMap map(Path map) {
    return new UitMap(map, ZONE);
  }

  JdbcPostvak postvak(Path map) {
    return new JdbcPostvak(db.jdbc(), klok, logboek, map(map));
  }

  /** Zoals het dossier het doet: de sleutel vernietigen en de post wissen, in één transactie. */
  void vernietig(Path map) {
    db.inTransactie()
        .executeWithoutResult(
            status -> {
              db.jdbc()
                  .sql("update dossier_sleutel set sleutel = null where casusnummer = ?")
                  .param(CASUS)
                  .update();
              postvak(map).wis(CASUS);
            });
  }

  /** Geeft {@link #CASUS} een dossier. */
  void opent() {
    db.jdbc()
        .sql("insert into dossier_sleutel (casusnummer, sleutel) values (?, ?)")
        .params(CASUS, new byte[] {1})
        .update();
  }

  /** Wist de post van {@link #CASUS}, zoals bij het vernietigen van de sleutel. */
  void wis(Path map) {
    db.inTransactie().executeWithoutResult(status -> postvak(map).wis(CASUS));
  }

  static ServerSetup willekeurigePoort() {
    return ServerSetup.SMTP.dynamicPort();
  }

  static Bezorger smtp(int poort) {
    var server = new JavaMailSenderImpl();
    server.setHost("127.0.0.1");
    server.setPort(poort);
    return (bericht, mail) -> server.send(mail);
  }

  static Bezorger smtp(GreenMail server) {
    return smtp(server.getSmtp().getPort());
  }

  String kolom(String kolom) {
    return String.valueOf(db.jdbc().sql("select " + kolom + " from bericht").query().singleValue());
  }

  private final class VerzetbareKlok extends Clock {

    @Override
    public ZoneId getZone() {
      return ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return Clock.fixed(nu, ZoneOffset.UTC);
    }

    @Override
    public Instant instant() {
      return nu;
    }
  }
}
