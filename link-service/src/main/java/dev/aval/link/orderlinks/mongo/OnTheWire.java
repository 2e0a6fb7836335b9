package dev.aval.link.orderlinks.mongo;

import dev.aval.contracts.Links;
import dev.aval.contracts.Person;
import dev.aval.link.orderlinks.OrderLink;
import dev.aval.link.orderlinks.OrderLinkEvent;

/// What happened to an order link, in the words of the contract; never its token, clear or
/// encrypted, nor what it presets.
final class OnTheWire {
  private OnTheWire() {}

  static Links of(OrderLinkEvent event) {
    var link = event.link();
    var id = link.linkId();
    return switch (event) {
      case OrderLinkEvent.Created _ -> created(link);
      case OrderLinkEvent.Disabled(_, var by, var at) ->
          new Links.OrderLinkDisabled(id, link.account(), person(by), at);
      case OrderLinkEvent.Enabled(_, var by, var at) ->
          new Links.OrderLinkEnabled(id, link.account(), person(by), at);
      case OrderLinkEvent.Changed(_, var by, var at) ->
          new Links.OrderLinkChanged(
              id,
              link.account(),
              link.terms().expiresAt(),
              link.terms().limit(),
              link.terms().hourlyCap(),
              person(by),
              at);
      case OrderLinkEvent.Used(_, var use) ->
          new Links.OrderLinkUsed(id, link.account(), use.reference(), link.uses(), use.at());
    };
  }

  private static Links created(OrderLink link) {
    return new Links.OrderLinkCreated(
        link.linkId(),
        link.account(),
        link.form().requestType(),
        link.form().title(),
        link.terms().expiresAt(),
        link.terms().limit(),
        link.terms().hourlyCap(),
        person(link.createdBy()),
        link.createdAt());
  }

  private static Person person(dev.aval.link.orderlinks.Person it) {
    return new Person(it.email(), it.name(), null);
  }
}
