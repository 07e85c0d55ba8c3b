package nl.rdm.escalatie.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.Map;
import nl.rdm.escalatie.RdmTest;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@RdmTest
@ExtendWith(OutputCaptureExtension.class)
class JobfoutenTest {

  private static final String ADRES = "clientzelf@example.org";

  @Autowired private RepositoryService modellen;
  @Autowired private RuntimeService processen;
  @Autowired private ManagementService beheer;

  /** De database noemt de waarde die te lang is voor haar kolom. */
  @Test
  void wat_de_database_over_een_rij_zegt_komt_niet_in_het_log_en_niet_bij_de_job(
      CapturedOutput log) {
    var model =
        Bpmn.createExecutableProcess("mislukt")
            .camundaHistoryTimeToLive(1)
            .startEvent()
            .serviceTask("serviceTask_mislukt")
            .camundaAsyncBefore()
            .camundaExpression("${execution.setProcessBusinessKey(waarde)}")
            .endEvent()
            .done();
    var deployment =
        modellen.createDeployment().addModelInstance("mislukt.bpmn", model).deploy().getId();
    try {
      processen.startProcessInstanceByKey(
          "mislukt", Map.of("casusnummer", "RDM-2090-9001", "waarde", ADRES + "x".repeat(300)));
      var job = beheer.createJobQuery().processDefinitionKey("mislukt").singleResult().getId();

      var fout = catchThrowable(() -> beheer.executeJob(job));
      assertThat(fout).hasStackTraceContaining(ADRES);
      ExecuteJobHelper.LOGGING_HANDLER.exceptionWhileExecutingJob(job, fout);

      assertThat(beheer.createJobQuery().jobId(job).singleResult().getExceptionMessage())
          .startsWith("De database weigerde: ")
          .contains(" 22001")
          .doesNotContain(ADRES);
      assertThat(beheer.getJobExceptionStacktrace(job))
          .containsPattern("at org\\.(h2|postgresql)\\.")
          .doesNotContain(ADRES);
      assertThat(log.getOut())
          .contains("ENGINE-14006")
          .contains("De database weigerde: ")
          .doesNotContain(ADRES);
    } finally {
      modellen.deleteDeployment(deployment, true, true, true);
    }
  }

  @Test
  void elke_andere_fout_en_een_botsing_blijven_zoals_zij_zijn() {
    var gewoon = new IllegalStateException("Geen afschrift");
    var botsing = new OptimisticLockingException("botsing");
    assertThat(Jobfouten.zonderWaarden(gewoon)).isSameAs(gewoon);
    assertThat(Jobfouten.zonderWaarden(botsing)).isSameAs(botsing);
  }
}
