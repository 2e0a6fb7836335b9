package dev.aval.platform.security;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;

/// A service's paths and what each asks of its caller, first match wins; a bean of each service.
/// What no rule names is refused.
///
/// ```java
/// @Bean AccessRules accessRules() {
///   return AccessRules.define()
///       .rule(POST, "/api/requests", anyOf(person(), client(REQUESTS_WRITE)))
///       .rule(GET, "/api/approvals/{approvalId}", anyOf(person(), guest()))
///       .build();
/// }
/// ```
///
/// Always there, before the service's own: `/operator/**` for operators, health, info and metrics
/// and `/assets/**` for everybody.
public record AccessRules(List<Rule> rules) {
  /// @param method null for every method
  public record Rule(@Nullable HttpMethod method, String pattern, Requirement requirement) {
    public Rule {
      if (asksForGuest(requirement) && !pattern.contains("{" + Requirement.IsGuest.VARIABLE + "}"))
        throw new IllegalArgumentException(
            "Expected to let guests in on '%s', but it names no {approvalId}".formatted(pattern));
    }
  }

  public static final class Definition {
    private final List<Rule> rules = new ArrayList<>();

    public Definition rule(HttpMethod method, String pattern, Requirement requirement) {
      rules.add(new Rule(method, pattern, requirement));
      return this;
    }

    /// For every method.
    public Definition rule(String pattern, Requirement requirement) {
      rules.add(new Rule(null, pattern, requirement));
      return this;
    }

    public AccessRules build() {
      return new AccessRules(List.copyOf(rules));
    }
  }

  public static Definition define() {
    return new Definition();
  }

  public static Requirement permitAll() {
    return new Requirement.Everybody();
  }

  public static Requirement person() {
    return new Requirement.IsPerson();
  }

  public static Requirement client(String scope) {
    return new Requirement.IsClient(scope);
  }

  /// Only on patterns that name `{approvalId}`: a guest never sees another approval.
  public static Requirement guest() {
    return new Requirement.IsGuest();
  }

  public static Requirement operator() {
    return new Requirement.IsOperator();
  }

  public static Requirement anyOf(Requirement... requirements) {
    return new Requirement.AnyOf(List.of(requirements));
  }

  private static boolean asksForGuest(Requirement requirement) {
    return switch (requirement) {
      case Requirement.IsGuest _ -> true;
      case Requirement.AnyOf(var all) -> all.stream().anyMatch(AccessRules::asksForGuest);
      default -> false;
    };
  }
}
