package nl.rdm.escalatie.beveiliging.process;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.rdm.escalatie.beveiliging.Aanmeldcontrole;
import nl.rdm.escalatie.beveiliging.Account;
import nl.rdm.escalatie.beveiliging.Accounts;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * De accounts zoals de engine ze beheert.
 *
 * <p>Leest zonder autorisaties: wie een taak afrondt mag de accounts van een ander niet opvragen,
 * maar het bericht aan die ander moet wel weg. De engine wordt pas bij gebruik opgezocht, zodat ook
 * een plugin van de engine de accounts kan gebruiken.
 */
@Component
class EngineAccounts implements Accounts, Aanmeldcontrole {

  private final ObjectProvider<ProcessEngine> engine;
  private final Systeemhandeling systeem;

  EngineAccounts(ObjectProvider<ProcessEngine> engine, Systeemhandeling systeem) {
    this.engine = engine;
    this.systeem = systeem;
  }

  @Override
  public Optional<Account> account(String id) {
    return zonderRechten(
        identiteiten ->
            Optional.ofNullable(identiteiten.createUserQuery().userId(id).singleResult())
                .map(user -> account(identiteiten, user)));
  }

  @Override
  public List<Account> inGroep(String groep) {
    return zonderRechten(
        identiteiten ->
            identiteiten
                .createUserQuery()
                .memberOfGroup(groep)
                .orderByUserId()
                .asc()
                .list()
                .stream()
                .map(user -> account(identiteiten, user))
                .toList());
  }

  @Override
  public Optional<Account> huidig() {
    return Optional.ofNullable(engine.getObject().getIdentityService().getCurrentAuthentication())
        .map(Authentication::getUserId)
        .flatMap(this::account);
  }

  @Override
  public Optional<Account> controleer(String id, String wachtwoord) {
    return engine.getObject().getIdentityService().checkPassword(id, wachtwoord)
        ? account(id)
        : Optional.empty();
  }

  private static Account account(IdentityService identiteiten, User user) {
    var groepen = identiteiten.createGroupQuery().groupMember(user.getId()).list();
    return new Account(
        user.getId(),
        Stream.of(user.getFirstName(), user.getLastName())
            .filter(deel -> deel != null && !deel.isBlank())
            .collect(Collectors.joining(" ")),
        user.getEmail() == null ? "" : user.getEmail(),
        groepen.stream().map(Group::getId).collect(Collectors.toSet()));
  }

  private <T> T zonderRechten(Function<IdentityService, T> vraag) {
    return systeem.doe(() -> vraag.apply(engine.getObject().getIdentityService()));
  }
}
