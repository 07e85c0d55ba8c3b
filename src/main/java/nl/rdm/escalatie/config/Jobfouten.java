package nl.rdm.escalatie.config;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.apache.ibatis.exceptions.PersistenceException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.ProcessEngineLogger;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Component;

/**
 * Houdt uit het log en uit de tabellen van de engine wat een database over een mislukte job zegt:
 * haar meldingen noemen de waarden van de rij, zoals een e-mailadres. Wat er wel staat: de soorten
 * fouten, de codes van de database en waar het misging.
 */
@Component
class Jobfouten extends AbstractProcessEnginePlugin {

  /** Na de andere plugins: wie bepaalt hoe een job herkanst wordt, blijft dat doen. */
  @Override
  public void postInit(ProcessEngineConfigurationImpl engine) {
    var herkansing = engine.getFailedJobCommandFactory();
    engine.setFailedJobCommandFactory(
        (job, fout) -> herkansing.getCommand(job, zonderWaarden(fout)));
    ExecuteJobHelper.LOGGING_HANDLER =
        (job, fout) ->
            ProcessEngineLogger.JOB_EXECUTOR_LOGGER.exceptionWhileExecutingJob(
                job, zonderWaarden(fout));
  }

  /** Een botsing blijft zichzelf: de engine herkent haar en telt haar niet als mislukking. */
  static Throwable zonderWaarden(Throwable fout) {
    var keten = keten(fout);
    if (fout instanceof OptimisticLockingException
        || keten.stream().noneMatch(Jobfouten::vanDeDatabase)) {
      return fout;
    }
    var zonder =
        new IllegalStateException(
            "De database weigerde: "
                + String.join(" < ", keten.stream().map(Jobfouten::soort).toList()));
    zonder.setStackTrace(keten.get(keten.size() - 1).getStackTrace());
    return zonder;
  }

  private static List<Throwable> keten(Throwable fout) {
    var keten = new ArrayList<Throwable>();
    for (var een = fout; een != null && !keten.contains(een); een = een.getCause()) {
      keten.add(een);
    }
    return keten;
  }

  private static boolean vanDeDatabase(Throwable fout) {
    return fout instanceof SQLException
        || fout instanceof DataAccessException
        || fout instanceof PersistenceException;
  }

  private static String soort(Throwable fout) {
    var soort = fout.getClass().getSimpleName();
    return fout instanceof SQLException database ? soort + " " + database.getSQLState() : soort;
  }
}
