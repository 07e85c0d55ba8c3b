package nl.rdm.escalatie.invoer.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Vangt wat geen controller verwachtte: 500 zonder bijzonderheden voor de aanroeper, het spoor in
 * het log zonder de boodschappen van de fout, want daarin kan inhoud staan (R129).
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class OnverwachteFout implements HandlerExceptionResolver {

  private static final Logger LOG = LoggerFactory.getLogger(OnverwachteFout.class);

  @Override
  public ModelAndView resolveException(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, Object handler, Exception fout) {
    if (fout instanceof AccessDeniedException || fout instanceof AuthenticationException) {
      return null;
    }
    LOG.error("Onverwachte fout in {}", handler, Spoor.van(fout));
    try {
      antwoord.sendError(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } catch (IOException verbroken) {
      throw new UncheckedIOException(verbroken);
    }
    return new ModelAndView();
  }

  /** Waar een fout ontstond, zonder wat hij zegt. */
  private static final class Spoor extends Throwable {

    private static final long serialVersionUID = 1L;

    private Spoor(Throwable fout, Throwable oorzaak) {
      super(fout.getClass().getName(), oorzaak, false, true);
      setStackTrace(fout.getStackTrace());
    }

    static Spoor van(Throwable fout) {
      return new Spoor(fout, fout.getCause() == null ? null : van(fout.getCause()));
    }
  }
}
