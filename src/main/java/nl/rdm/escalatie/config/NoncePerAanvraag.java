package nl.rdm.escalatie.config;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Geeft elke aanvraag aan de Camunda-webapps haar eigen nonce voor de Content-Security-Policy.
 *
 * <p>Camunda 7.24 bewaart de nonce voor de hele applicatie: laadt intussen een ander iets, dan
 * staat in de pagina een andere nonce dan in de kop, weigert de browser alle scripts en blijft
 * Tasklist leeg. Daarom staat hij hier bij de aanvraag.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class NoncePerAanvraag extends OncePerRequestFilter {

  private static final String NONCE = ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE;

  @Override
  protected boolean shouldNotFilter(HttpServletRequest aanvraag) {
    return !aanvraag.getRequestURI().startsWith(aanvraag.getContextPath() + "/camunda/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest aanvraag, HttpServletResponse antwoord, FilterChain keten)
      throws ServletException, IOException {
    keten.doFilter(new MetEigenNonce(aanvraag), antwoord);
  }

  /** Een aanvraag waarvan de servletcontext de nonce bij de aanvraag zelf zet en leest. */
  private static final class MetEigenNonce extends HttpServletRequestWrapper {

    private MetEigenNonce(HttpServletRequest aanvraag) {
      super(aanvraag);
    }

    @Override
    public ServletContext getServletContext() {
      var gedeeld = super.getServletContext();
      return (ServletContext)
          Proxy.newProxyInstance(
              ServletContext.class.getClassLoader(),
              new Class<?>[] {ServletContext.class},
              (zelf, methode, gegevens) -> {
                boolean vanNonce = gegevens != null && NONCE.equals(gegevens[0]);
                if (vanNonce && methode.getName().equals("setAttribute")) {
                  setAttribute(NONCE, gegevens[1]);
                  return null;
                }
                if (vanNonce && methode.getName().equals("getAttribute")) {
                  return getAttribute(NONCE);
                }
                try {
                  return methode.invoke(gedeeld, gegevens);
                } catch (InvocationTargetException fout) {
                  throw fout.getCause();
                }
              });
    }
  }
}
