package nl.rdm.escalatie.config;

import nl.rdm.escalatie.beveiliging.NietVeilig;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Toont bij een geweigerde start alleen wat de beheerder moet weten. */
class NietVeiligAnalyse extends AbstractFailureAnalyzer<NietVeilig> {

  @Override
  protected FailureAnalysis analyze(Throwable start, NietVeilig fout) {
    return new FailureAnalysis(
        fout.getMessage(),
        "Herstel elk punt en start opnieuw. De gids voor beheerders zegt per punt hoe.",
        fout);
  }
}
