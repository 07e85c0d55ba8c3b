package nl.rdm.escalatie.termijn.process;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Clock;
import java.util.List;
import nl.rdm.escalatie.beveiliging.process.Systeemhandeling;
import nl.rdm.escalatie.config.KlokConfiguratie;
import nl.rdm.escalatie.logboek.Logboek;
import nl.rdm.escalatie.notificatie.Berichten;
import nl.rdm.escalatie.termijn.Adressen;
import nl.rdm.escalatie.termijn.Termijnwacht;
import org.camunda.bpm.spring.boot.starter.CamundaBpmAutoConfiguration;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcClientAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.JdbcTemplateAutoConfiguration;
import org.springframework.boot.autoconfigure.transaction.TransactionAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/**
 * Een test van termijnen op een echte engine en database, met alleen dit onderdeel: kleine eigen
 * modellen, en een postvak en logboek die onthouden wat zij kregen.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
    classes = TermijnTest.Opzet.class,
    webEnvironment = SpringBootTest.WebEnvironment.NONE,
    properties = {
      // Een eigen naam: Camunda's REST-API van de gedeelde context zoekt haar engine op naam.
      "camunda.bpm.process-engine-name=termijn",
      "camunda.bpm.deployment-resource-pattern[0]=classpath*:bpmn/termijnen.dmn",
      "camunda.bpm.deployment-resource-pattern[1]=classpath*:bpmn/verantwoordelijken.dmn",
      "camunda.bpm.deployment-resource-pattern[2]=classpath*:termijn/ladder.bpmn",
      "camunda.bpm.deployment-resource-pattern[3]=classpath*:termijn/route.bpmn",
      "camunda.bpm.deployment-resource-pattern[4]=classpath*:termijn/trede.bpmn",
      "camunda.bpm.deployment-resource-pattern[5]=classpath*:termijn/datum.bpmn"
    })
@ActiveProfiles("test")
@interface TermijnTest {

  /**
   * Wat het hele product zou aanleveren; zonder Configuration, zodat een andere test haar niet
   * vindt.
   */
  @ComponentScan("nl.rdm.escalatie.termijn")
  @Import({KlokConfiguratie.class, Systeemhandeling.class})
  @ImportAutoConfiguration({
    DataSourceAutoConfiguration.class,
    DataSourceTransactionManagerAutoConfiguration.class,
    JdbcTemplateAutoConfiguration.class,
    JdbcClientAutoConfiguration.class,
    TransactionAutoConfiguration.class,
    FlywayAutoConfiguration.class,
    CamundaBpmAutoConfiguration.class
  })
  class Opzet {

    @Bean
    Berichten berichten(Getuige getuige) {
      return getuige::bericht;
    }

    @Bean
    Logboek logboek(Getuige getuige) {
      return getuige;
    }

    @Bean
    Getuige getuige(Clock klok) {
      return new Getuige(klok);
    }

    @Bean
    Termijnwacht wacht() {
      return termijn -> {};
    }

    @Bean
    Adressen adressen() {
      return (casusnummer, wie) -> List.of(wie + "@example.org");
    }
  }
}
