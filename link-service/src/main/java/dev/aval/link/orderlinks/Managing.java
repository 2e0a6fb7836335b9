package dev.aval.link.orderlinks;

import dev.aval.link.accounts.Accounts;
import dev.aval.link.orderlinks.OrderLinks.Position;
import dev.aval.link.reviewlinks.Token;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/// Makes order links and changes them, for whoever may.
public class Managing {
  private final OrderLinks links;
  private final Accounts accounts;
  private final Vault vault;
  private final Clock clock;

  public Managing(OrderLinks links, Accounts accounts, Vault vault, Clock clock) {
    this.links = links;
    this.accounts = accounts;
    this.vault = vault;
    this.clock = clock;
  }

  public Optional<Refusal> refusal(Manager manager, String account) {
    return manager.refusal(accounts.find(account));
  }

  public Managed make(Manager manager, String account, OrderForm form, Terms terms) {
    var refusal = refusal(manager, account);
    if (refusal.isPresent()) return new Managed.Refused(refusal.get());
    var now = now();
    var objections = new ArrayList<>(FormRules.objections(form));
    objections.addAll(terms.objections(now));
    if (!objections.isEmpty()) return new Managed.Unacceptable(objections);
    var token = Token.random();
    var link = OrderLink.made(token, vault.seal(token), account, form, terms, manager.who(), now);
    return new Managed.Done(
        links.change(link.linkId(), _ -> Step.to(link, new OrderLinkEvent.Created(link), link)));
  }

  /// Newest first; only for whoever is not refused.
  public List<OrderLink> list(String account, Optional<Position> after, int size) {
    return links.of(account, after, size);
  }

  public Managed look(Manager manager, String account, String linkId) {
    var refusal = refusal(manager, account);
    if (refusal.isPresent()) return new Managed.Refused(refusal.get());
    return links
        .find(linkId)
        .filter(it -> it.account().equals(account))
        .<Managed>map(Managed.Done::new)
        .orElseGet(() -> new Managed.Refused(Refusal.NO_SUCH_LINK));
  }

  public Managed turn(Manager manager, String account, String linkId, boolean on) {
    return act(manager, account, linkId, (link, now) -> link.turn(on, manager.who(), now));
  }

  public Managed change(Manager manager, String account, String linkId, Terms terms) {
    var objections = terms.objections(now());
    if (!objections.isEmpty() && refusal(manager, account).isEmpty()) {
      return new Managed.Unacceptable(objections);
    }
    return act(manager, account, linkId, (link, now) -> link.change(terms, manager.who(), now));
  }

  /// What its address ends with; for whoever may see the link.
  public Token token(OrderLink link) {
    return vault.open(link.cipher());
  }

  private Managed act(
      Manager manager,
      String account,
      String linkId,
      BiFunction<OrderLink, Instant, Step<OrderLink>> act) {
    var seen = look(manager, account, linkId);
    if (!(seen instanceof Managed.Done)) return seen;
    var now = now();
    return new Managed.Done(links.change(linkId, it -> act.apply(it.orElseThrow(), now)));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
