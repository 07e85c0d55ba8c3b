package nl.rdm.escalatie.beveiliging.web;

import nl.rdm.escalatie.beveiliging.Aanmeldcontrole;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Logt in met naam en wachtwoord van een Camunda-account. */
@Component
class AccountInlog implements AuthenticationProvider {

  private final Aanmeldcontrole controle;

  AccountInlog(Aanmeldcontrole controle) {
    this.controle = controle;
  }

  @Override
  public Authentication authenticate(Authentication poging) {
    return controle
        .controleer(poging.getName(), String.valueOf(poging.getCredentials()))
        .map(Ingelogd::new)
        .orElseThrow(() -> new BadCredentialsException("Naam of wachtwoord klopt niet"));
  }

  @Override
  public boolean supports(Class<?> soort) {
    return UsernamePasswordAuthenticationToken.class.isAssignableFrom(soort);
  }
}
