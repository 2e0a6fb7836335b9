package dev.aval.platform.security;

import static dev.aval.platform.security.AccessRules.operator;
import static dev.aval.platform.security.AccessRules.permitAll;

import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;

/// Applies the rules of a service in their order; what none names is refused.
final class Gatekeeper implements AuthorizationManager<RequestAuthorizationContext> {
  private static final AccessRules EVERYWHERE =
      AccessRules.define()
          .rule("/operator/**", operator())
          .rule(HttpMethod.GET, "/actuator/health/**", permitAll())
          .rule(HttpMethod.GET, "/actuator/info", permitAll())
          .rule(HttpMethod.GET, "/actuator/prometheus", permitAll())
          .rule(HttpMethod.GET, "/assets/**", permitAll())
          .build();

  private record Gate(PathPatternRequestMatcher path, AccessRules.Rule rule) {}

  private final List<Gate> gates = new ArrayList<>();

  Gatekeeper(AccessRules rules) {
    EVERYWHERE.rules().forEach(this::add);
    rules.rules().forEach(this::add);
  }

  private void add(AccessRules.Rule rule) {
    gates.add(new Gate(PathPatternRequestMatcher.pathPattern(rule.pattern()), rule));
  }

  @Override
  public AuthorizationDecision authorize(
      Supplier<? extends Authentication> authentication, RequestAuthorizationContext context) {
    var request = context.getRequest();
    for (var gate : gates) {
      if (!covers(gate.rule, request)) continue;
      var match = gate.path.matcher(request);
      if (!match.isMatch()) continue;
      var caller = CallerToken.callerOf(authentication.get());
      return new AuthorizationDecision(gate.rule.requirement().holds(caller, match.getVariables()));
    }
    return new AuthorizationDecision(false);
  }

  /// A rule for GET holds for HEAD, which Spring answers by the same method.
  private static boolean covers(AccessRules.Rule rule, HttpServletRequest request) {
    if (rule.method() == null) return true;
    var method = request.getMethod();
    return rule.method().matches(method)
        || rule.method().equals(HttpMethod.GET) && HttpMethod.HEAD.matches(method);
  }
}
