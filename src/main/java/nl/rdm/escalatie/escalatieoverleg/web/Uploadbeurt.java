package nl.rdm.escalatie.escalatieoverleg.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Laat een paar bestanden tegelijk binnen, en van elk account en elke casus één: wie er traag een
 * verstuurt, houdt daarmee geen ander op. Komt na de beveiliging, zodat wie hier niet mag komen
 * geen plaats bezet.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class Uploadbeurt extends OncePerRequestFilter {

  /** De casus van de link waarmee iemand zonder account iets aanlevert. */
  static final String VAN = Uploadbeurt.class.getName() + ".van";

  private static final int TEGELIJK = 4;
  private static final int WACHT_SECONDEN = 10;

  private final Semaphore plaatsen = new Semaphore(TEGELIJK, true);
  private final Set<String> bezig = ConcurrentHashMap.newKeySet();

  @Override
  protected boolean shouldNotFilter(HttpServletRequest aanvraag) {
    return !Uploadpoort.bestand(aanvraag);
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    var van = aanvraag.getAttribute(VAN) + "/" + aanvraag.getRemoteUser();
    if (!bezig.add(van)) {
      antwoord.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      return;
    }
    try {
      opBeurt(aanvraag, antwoord, keten);
    } finally {
      bezig.remove(van);
    }
  }

  private void opBeurt(HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    boolean plaats = false;
    try {
      plaats = plaatsen.tryAcquire(WACHT_SECONDEN, TimeUnit.SECONDS);
      if (plaats) {
        keten.doFilter(aanvraag, antwoord);
      } else {
        antwoord.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
      }
    } catch (InterruptedException gestopt) {
      Thread.currentThread().interrupt();
      antwoord.sendError(HttpStatus.SERVICE_UNAVAILABLE.value());
    } finally {
      if (plaats) {
        plaatsen.release();
      }
    }
  }
}
