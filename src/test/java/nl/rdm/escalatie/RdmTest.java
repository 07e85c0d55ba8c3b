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
            "monitor",
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

    /**
     * Wat er in de engine loopt, wie naar een ander verwijst eerst. Hetzelfde instantie voor
     * instantie aan de engine vragen kost een achtste van de tijd van de tests.
     */
    private static final List<String> VAN_DE_ENGINE =
        List.of(
            "delete from ACT_RU_INCIDENT",
            "delete from ACT_RU_JOB where PROCESS_INSTANCE_ID_ is not null",
            // Een mislukte timer aan een begin blijft staan; wat er misging, hoort bij deze klasse.
            "update ACT_RU_JOB set EXCEPTION_STACK_ID_ = null, EXCEPTION_MSG_ = null",
            "delete from ACT_RU_EVENT_SUBSCR where EXECUTION_ID_ is not null",
            "delete from ACT_RU_IDENTITYLINK where TASK_ID_ is not null",
            "delete from ACT_RU_VARIABLE",
            "delete from ACT_RU_TASK",
            "delete from ACT_RU_AUTHORIZATION where RESOURCE_TYPE_ = 7 and RESOURCE_ID_ <> '*'",
            "update ACT_RU_EXECUTION set PARENT_ID_ = null, SUPER_EXEC_ = null, PROC_INST_ID_ = null",
            "delete from ACT_RU_EXECUTION",
            "delete from ACT_GE_BYTEARRAY where DEPLOYMENT_ID_ is null");

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
        var jdbc = context.getApplicationContext().getBean(JdbcClient.class);
        VAN_DE_ENGINE.forEach(opdracht -> jdbc.sql(opdracht).update());
        // Een slot na een verkeerd wachtwoord duurt voor wie de klok terugzet heel lang.
        jdbc.sql("update ACT_ID_USER set ATTEMPTS_ = 0, LOCK_EXP_TIME_ = null where ATTEMPTS_ > 0")
            .update();
        VAN_CASUSSEN.forEach(tabel -> jdbc.sql("delete from " + tabel).update());
        geschiedenis(jdbc).forEach(tabel -> jdbc.sql("truncate table " + tabel).update());
      }
    }
  }
}
