package nl.rdm.escalatie;

import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import nl.rdm.escalatie.RdmTest.Herstel;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.test.assertions.ProcessEngineTests;
import org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions;
import org.junit.jupiter.api.Tag;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestExecutionListener;
import org.springframework.test.context.TestExecutionListeners;
import org.springframework.test.context.TestExecutionListeners.MergeMode;

/**
 * Een test tegen het hele product op een willekeurige poort, met een database in het geheugen, de
 * demo-accounts, zonder voorbeeldcasussen, zonder verzender en zonder jobs die vanzelf lopen.
 *
 * <p>Alle tests delen één context: voeg per test geen instellingen of beans toe, dat start een
 * tweede engine. Na elke test loopt de klok weer gelijk en handelt er niemand; na elke klasse loopt
 * er niets meer.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Inherited
@Tag("engine")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
@Import({Casusrit.class, Etappes.class, Sporen.class})
@TestExecutionListeners(listeners = Herstel.class, mergeMode = MergeMode.MERGE_WITH_DEFAULTS)
public @interface RdmTest {

  /** Zet klok, inlog en de asserties van Camunda rond elke test recht. */
  class Herstel implements TestExecutionListener {

    /** De tabellen met casussen, wie naar een ander verwijst eerst. */
    private static final List<String> VAN_CASUSSEN =
        List.of(
            "afspraak",
            "antwoordlink",
            "overlegantwoord",
            "overlegvraag",
            "knelpunt",
            "bericht",
            "gebeurtenis",
            "termijn",
            "verstrekking_beurt",
            "verstrekking",
            "document",
            "dossier_stuk",
            "dossier_sleutel",
            "aanmelding_sleutel",
            "casus_ondersteuning",
            "casus_verloop",
            "casus",
            "casus_nummer");

    /** Wat de engine van eerdere klassen bewaart maakt elke blik in de geschiedenis trager. */
    private static List<String> geschiedenis(JdbcClient jdbc) {
      return jdbc.sql(
              "select table_name from information_schema.tables"
                  + " where lower(table_name) like 'act_hi_%'")
          .query(String.class)
          .list();
    }

    @Override
    public void beforeTestMethod(TestContext context) {
      ProcessEngineTests.init(context.getApplicationContext().getBean(ProcessEngine.class));
    }

    @Override
    public void afterTestMethod(TestContext context) {
      ClockUtil.reset();
      context
          .getApplicationContext()
          .getBean(ProcessEngine.class)
          .getIdentityService()
          .clearAuthentication();
      AbstractAssertions.reset();
    }

    /** Wat er is, is van deze klasse: de volgende ziet geen taken en casussen van een ander. */
    @Override
    public void afterTestClass(TestContext context) {
      if (context.hasApplicationContext()) {
        var beans = context.getApplicationContext();
        var runtime = beans.getBean(ProcessEngine.class).getRuntimeService();
        runtime
            .createProcessInstanceQuery()
            .rootProcessInstances()
            .list()
            .forEach(
                instantie ->
                    runtime.deleteProcessInstance(
                        instantie.getId(), "einde test", true, true, true));
        // Een slot na een verkeerd wachtwoord duurt voor wie de klok terugzet heel lang.
        var jdbc = beans.getBean(JdbcClient.class);
        jdbc.sql("update ACT_ID_USER set ATTEMPTS_ = 0, LOCK_EXP_TIME_ = null where ATTEMPTS_ > 0")
            .update();
        VAN_CASUSSEN.forEach(tabel -> jdbc.sql("delete from " + tabel).update());
        jdbc.sql("delete from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is null").update();
        geschiedenis(jdbc).forEach(tabel -> jdbc.sql("truncate table " + tabel).update());
      }
    }
  }
}
