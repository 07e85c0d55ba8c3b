package nl.rdm.escalatie;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import nl.rdm.escalatie.dossier.Dossier;
import nl.rdm.escalatie.dossier.Stuk;
import nl.rdm.escalatie.logboek.Gebeurtenis;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Bijlagemaker;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Wat een casus buiten de engine achterlaat: post, dossier en logboek. */
@TestComponent
public class Sporen {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final JdbcClient jdbc;
  private final Dossier dossier;
  private final Logboek logboek;
  private final List<Bijlagemaker> bijlagemakers;

  Sporen(JdbcClient jdbc, Dossier dossier, Logboek logboek, List<Bijlagemaker> bijlagemakers) {
    this.jdbc = jdbc;
    this.dossier = dossier;
    this.logboek = logboek;
    this.bijlagemakers = bijlagemakers;
  }

  /** Wie post van deze soort kreeg, zonder {@code @example.org}, oudste eerst. */
  public List<String> post(String casusnummer, String soort) {
    return jdbc
        .sql("select ontvanger from bericht where casusnummer = ? and soort = ? order by id")
        .params(casusnummer, soort)
        .query(String.class)
        .list()
        .stream()
        .map(ontvanger -> ontvanger.replace("@example.org", ""))
        .toList();
  }

  /** De gegevens van het laatste bericht van deze soort. */
  public String gegevens(String casusnummer, String soort) {
    return jdbc.sql(
            "select gegevens from bericht where casusnummer = ? and soort = ? order by id desc")
        .params(casusnummer, soort)
        .query(String.class)
        .list()
        .get(0);
  }

  /** De gegevens van alles wat deze ontvanger over de casus kreeg. */
  public String gegevensAan(String casusnummer, String ontvanger) {
    return String.join(
        "\n",
        jdbc.sql("select gegevens from bericht where casusnummer = ? and ontvanger = ?")
            .params(casusnummer, ontvanger + "@example.org")
            .query(String.class)
            .list());
  }

  /** De gegevens van het eerste bericht van deze soort aan deze ontvanger. */
  public String eerste(String casusnummer, String soort, String ontvanger) {
    return jdbc.sql(
            "select gegevens from bericht where casusnummer = ? and soort = ? and ontvanger = ?"
                + " order by id")
        .params(casusnummer, soort, ontvanger + "@example.org")
        .query(String.class)
        .list()
        .get(0);
  }

  /** De tekst van de laatste bijlage bij een bericht van deze soort, zoals die verzonden wordt. */
  public String bijlage(String casusnummer, String soort) {
    return jdbc
        .sql(
            "select gegevens, bijlagen from bericht where casusnummer = ? and soort = ?"
                + " order by id desc")
        .params(casusnummer, soort)
        .query((rij, nummer) -> Map.entry(rij.getString("bijlagen"), rij.getString("gegevens")))
        .list()
        .stream()
        .filter(bericht -> bericht.getKey().contains("\""))
        .findFirst()
        .map(bericht -> maak(casusnummer, bericht.getKey(), bericht.getValue()))
        .orElseThrow();
  }

  private String maak(String casusnummer, String verwijzingen, String gegevens) {
    var maker =
        bijlagemakers.stream()
            .filter(kandidaat -> verwijzingen.contains('"' + kandidaat.verwijzing() + '"'))
            .findFirst()
            .orElseThrow();
    try {
      Map<String, String> waarden = JSON.readValue(gegevens, new TypeReference<>() {});
      return new String(maker.maak(casusnummer, waarden).inhoud(), StandardCharsets.UTF_8);
    } catch (JsonProcessingException fout) {
      throw new UncheckedIOException(fout);
    }
  }

  /** Wie schreef wat er nu in dit veld van het dossier staat. */
  public Optional<String> schrijver(String casusnummer, String onderwerp, String veld) {
    return dossier.laatste(casusnummer, onderwerp, veld).map(Stuk::door);
  }

  /** Wat er nu in dit veld van het dossier staat. */
  public Optional<String> stuk(String casusnummer, String onderwerp, String veld) {
    return dossier.laatste(casusnummer, onderwerp, veld).map(Stuk::waarde);
  }

  /** De gegevens van elke gebeurtenis van deze soort, oudste eerst. */
  public List<Map<String, String>> logboek(String casusnummer, String soort) {
    return logboek.van(casusnummer).stream()
        .filter(gebeurtenis -> gebeurtenis.soort().equals(soort))
        .map(Gebeurtenis::gegevens)
        .toList();
  }

  /** Wie deze taak afrondde, oudste eerst. */
  public List<String> gedaanDoor(String casusnummer, String taak) {
    return logboek.van(casusnummer).stream()
        .filter(gebeurtenis -> gebeurtenis.soort().equals("TAAK_AFGEROND"))
        .filter(gebeurtenis -> gebeurtenis.onderdeel().equals("userTask_" + taak))
        .map(Gebeurtenis::wie)
        .toList();
  }

  /** De gebeurtenissen en automatische stappen die op deze elementen in het logboek staan. */
  public List<String> stappen(String casusnummer) {
    return logboek.van(casusnummer).stream()
        .filter(
            gebeurtenis ->
                gebeurtenis.soort().equals("GEBEURTENIS")
                    || gebeurtenis.soort().equals("STAP_UITGEVOERD"))
        .map(Gebeurtenis::onderdeel)
        .toList();
  }
}
