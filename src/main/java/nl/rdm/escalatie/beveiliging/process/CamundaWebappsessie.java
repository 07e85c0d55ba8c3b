package nl.rdm.escalatie.beveiliging.process;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import nl.rdm.escalatie.beveiliging.web.Webappsessie;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.springframework.stereotype.Component;

/** Leest en schrijft de sessie van de Camunda-webapps. */
@Component
class CamundaWebappsessie implements Webappsessie {

  private final ProcessEngine engine;
  private final Accounts accounts;

  CamundaWebappsessie(ProcessEngine engine, Accounts accounts) {
    this.engine = engine;
    this.accounts = accounts;
  }

  @Override
  public Optional<Account> ingelogd(HttpServletRequest aanvraag) {
    return Optional.ofNullable(aanvraag.getSession(false))
        .map(AuthenticationUtil::getAuthsFromSession)
        .map(inlog -> inlog.getAuthenticationForProcessEngine(engine.getName()))
        .flatMap(inlog -> accounts.account(inlog.getIdentityId()));
  }

  @Override
  public void begin(HttpServletRequest aanvraag, Account account) {
    AuthenticationUtil.revalidateSession(
        aanvraag, AuthenticationUtil.createAuthentication(engine, account.id()));
  }
}
