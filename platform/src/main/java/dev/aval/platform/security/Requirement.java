package dev.aval.platform.security;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What a path asks of its caller. The coarse check only: whether this person may decide this
/// approval is judged where it is decided.
public sealed interface Requirement {
  /// @param caller empty when the request carries no token
  /// @param path variables of the matched pattern
  boolean holds(Optional<Caller> caller, Map<String, String> path);

  /// Everybody, with or without a token.
  record Everybody() implements Requirement {
    @Override
    public boolean holds(Optional<Caller> caller, Map<String, String> path) {
      return true;
    }
  }

  record IsPerson() implements Requirement {
    @Override
    public boolean holds(Optional<Caller> caller, Map<String, String> path) {
      return caller.orElse(null) instanceof Person;
    }
  }

  record IsClient(String scope) implements Requirement {
    @Override
    public boolean holds(Optional<Caller> caller, Map<String, String> path) {
      return caller.orElse(null) instanceof Client client && client.may(scope);
    }
  }

  /// The guest of the very approval that the path names as `{approvalId}`.
  record IsGuest() implements Requirement {
    static final String VARIABLE = "approvalId";

    @Override
    public boolean holds(Optional<Caller> caller, Map<String, String> path) {
      return caller.orElse(null) instanceof Guest guest
          && guest.approvalId().equals(path.get(VARIABLE));
    }
  }

  /// A person with the role or a client with the scope `operator`.
  record IsOperator() implements Requirement {
    @Override
    public boolean holds(Optional<Caller> caller, Map<String, String> path) {
      return switch (caller.orElse(null)) {
        case Person person -> person.operator();
        case Client client -> client.may(Client.OPERATOR);
        case Guest _ -> false;
        case null -> false;
      };
    }
  }

  record AnyOf(List<Requirement> requirements) implements Requirement {
    @Override
    public boolean holds(Optional<Caller> caller, Map<String, String> path) {
      return requirements.stream().anyMatch(requirement -> requirement.holds(caller, path));
    }
  }
}
