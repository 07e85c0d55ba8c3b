package nl.rdm.escalatie.keten;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.AppenderBase;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.slf4j.LoggerFactory;

/**
 * Luistert mee met elke logregel, van het product en de engine ook die voor wie een fout zoekt, en
 * onthoudt welke een van de teksten bevat.
 */
final class Logboekje extends AppenderBase<ILoggingEvent> implements AutoCloseable {

  private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();
  private final Logger wortel = loggers.getLogger(Logger.ROOT_LOGGER_NAME);
  private final Appender<ILoggingEvent> console = wortel.getAppender("CONSOLE");
  private final Map<Logger, Level> niveaus = new HashMap<>();
  private final Queue<String> verraad = new ConcurrentLinkedQueue<>();
  private final AtomicInteger regels = new AtomicInteger();
  private final List<String> teksten;

  Logboekje(List<String> teksten) {
    this.teksten = teksten;
    zet(Logger.ROOT_LOGGER_NAME, Level.INFO);
    zet("nl.rdm", Level.DEBUG);
    zet("org.camunda", Level.DEBUG);
    setContext(loggers);
    start();
    // De console hoeft al die regels niet te tonen.
    wortel.detachAppender(console);
    wortel.addAppender(this);
  }

  /** Hoeveel regels er waren. */
  int regels() {
    return regels.get();
  }

  List<String> verraad() {
    return List.copyOf(verraad);
  }

  @Override
  protected void append(ILoggingEvent regel) {
    regels.incrementAndGet();
    var tekst =
        regel.getFormattedMessage() + ThrowableProxyUtil.asString(regel.getThrowableProxy());
    if (teksten.stream().anyMatch(tekst::contains)) {
      verraad.add(regel.getLoggerName() + ": " + tekst);
    }
  }

  @Override
  public void close() {
    wortel.detachAppender(this);
    niveaus.forEach(Logger::setLevel);
    wortel.addAppender(console);
    stop();
  }

  private void zet(String naam, Level niveau) {
    var logger = loggers.getLogger(naam);
    niveaus.put(logger, logger.getLevel());
    logger.setLevel(niveau);
  }
}
