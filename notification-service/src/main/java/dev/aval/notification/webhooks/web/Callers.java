package dev.aval.notification.webhooks.web;

import dev.aval.notification.accounts.Actor;
import dev.aval.platform.security.Caller;
import dev.aval.platform.security.Client;
import dev.aval.platform.security.Guest;
import dev.aval.platform.security.Person;

/// Who calls, as those who look after endpoints.
final class Callers {
  private Callers() {}

  static Actor actor(Caller caller) {
    return switch (caller) {
      case Person it -> new Actor(it.email(), it.operator());
      case Client it ->
          new Actor(it.id(), it.may(Client.ACCOUNTS_WRITE) || it.may(Client.OPERATOR));
      case Guest it -> new Actor(it.id(), false);
    };
  }
}
