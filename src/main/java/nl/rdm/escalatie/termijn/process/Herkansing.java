package nl.rdm.escalatie.termijn.process;

import org.camunda.bpm.engine.impl.bpmn.parser.FailedJobRetryConfiguration;
import org.camunda.bpm.engine.impl.cmd.DefaultJobRetryCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.util.ParseUtil;

/**
 * Probeert een mislukte job opnieuw met de tussenpozen van {@code failedJobRetryTimeCycle}, ook een
 * signaaltimer: de engine kent bij een timer van een taak geen tussenpozen, en geeft haar na drie
 * mislukkingen in dezelfde seconde voorgoed op (R5).
 */
class Herkansing extends DefaultJobRetryCmd {

  Herkansing(String jobId, Throwable fout) {
    super(jobId, fout);
  }

  @Override
  public ActivityImpl getCurrentActivity(CommandContext opdracht, JobEntity job) {
    return Signaaltimer.is(job)
        ? Context.getProcessEngineConfiguration()
            .getDeploymentCache()
            .findDeployedProcessDefinitionById(job.getProcessDefinitionId())
            .findActivity(job.getActivityId())
        : super.getCurrentActivity(opdracht, job);
  }

  /** Wat het model zelf zegt gaat voor. */
  @Override
  public FailedJobRetryConfiguration getFailedJobRetryConfiguration(
      JobEntity job, ActivityImpl plaats) {
    var vanModel = super.getFailedJobRetryConfiguration(job, plaats);
    return vanModel != null
        ? vanModel
        : ParseUtil.parseRetryIntervals(
            Context.getProcessEngineConfiguration().getFailedJobRetryTimeCycle());
  }
}
