package nl.rdm.escalatie.beveiliging.web;

import nl.rdm.escalatie.beveiliging.Account;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;

/** Een ingelogd account; de bevoegdheden heten precies als de groepen. */
final class Ingelogd extends AbstractAuthenticationToken {

  private static final long serialVersionUID = 1L;

  private final transient Account account;

  Ingelogd(Account account) {
    super(AuthorityUtils.createAuthorityList(account.groepen()));
    this.account = account;
    setAuthenticated(true);
  }

  Account account() {
    return account;
  }

  @Override
  public Object getPrincipal() {
    return account.id();
  }

  @Override
  public Object getCredentials() {
    return "";
  }
}
