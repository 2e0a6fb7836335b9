package dev.aval.local.contract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.platform.security.AccessRules;
import dev.aval.platform.security.Person;
import dev.aval.platform.security.Requirement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.type.filter.AnnotationTypeFilter;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPatternParser;

/// Who may call, as it is described, is whom the rules of the service let in.
class CallersAreDescribedTest {
  private static final Map<String, AccessRules> RULES = rules();

  @Test
  void whoIsSaidToBeLetInIsLetInAndNobodyElse() {
    assertThat(RULES).containsOnlyKeys("request", "approval", "notification", "link", "sync");
    Described.endpoints()
        .forEach((endpoint, it) -> {
          if (endpoint.service().equals("gateway")) return; // lets in before it knows who it is
          assertThat(said(it)).as(endpoint.name()).isEqualTo(ways(endpoint));
        });
  }

  /// `person`, `person operator`, `platform requests.read`.
  private static Set<String> said(Described it) {
    var ways = new TreeSet<String>();
    it.operation()
        .path("security")
        .forEach(way ->
            way.properties()
                .forEach(scheme -> {
                  var roles =
                      scheme.getValue().valueStream().map(role -> " " + role.asString()).toList();
                  ways.add(scheme.getKey() + String.join("", roles));
                }));
    return ways;
  }

  private static Set<String> ways(Endpoint endpoint) {
    var ways = new TreeSet<String>();
    add(ways, requirement(endpoint));
    if (ways.contains("person")) ways.removeAll(Set.of("person operator", "session operator"));
    boolean people = endpoint.parameters().anyMatch(it -> it.getType() == Person.class);
    if (people) ways.removeIf(it -> it.startsWith("platform"));
    return ways;
  }

  private static void add(Set<String> ways, Requirement requirement) {
    switch (requirement) {
      case Requirement.Everybody _ -> {}
      case Requirement.IsPerson _ -> ways.addAll(List.of("person", "session"));
      case Requirement.IsClient(var scope) -> ways.add("platform " + scope);
      case Requirement.IsOperator _ ->
          ways.addAll(List.of("person operator", "session operator", "platform operator"));
      case Requirement.IsGuest _ -> ways.add("guest");
      case Requirement.AnyOf(var some) -> some.forEach(it -> add(ways, it));
    }
  }

  private static Requirement requirement(Endpoint endpoint) {
    var path = PathContainer.parsePath(endpoint.path().replaceAll("\\{\\w+}", "x"));
    return RULES.get(endpoint.service()).rules().stream()
        .filter(it -> it.method() == null || it.method().name().equals(endpoint.method().name()))
        .filter(it -> PathPatternParser.defaultInstance.parse(it.pattern()).matches(path))
        .findFirst()
        .orElseThrow(() -> new AssertionError("Nobody is let in to " + endpoint.name()))
        .requirement();
  }

  private static Map<String, AccessRules> rules() {
    var scanner = new ClassPathScanningCandidateComponentProvider(false);
    scanner.addIncludeFilter(new AnnotationTypeFilter(Configuration.class));
    var rules = new HashMap<String, AccessRules>();
    scanner.findCandidateComponents("dev.aval").stream()
        .map(it -> Endpoint.type(it.getBeanClassName()))
        .filter(type -> !type.getName().startsWith("dev.aval.platform"))
        .flatMap(type -> Arrays.stream(type.getDeclaredMethods()))
        .filter(it -> it.getReturnType() == AccessRules.class)
        .forEach(it -> rules.put(it.getDeclaringClass().getName().split("\\.")[2], made(it)));
    return rules;
  }

  private static AccessRules made(Method bean) {
    try {
      var configuration = bean.getDeclaringClass().getDeclaredConstructor();
      configuration.setAccessible(true);
      bean.setAccessible(true);
      return (AccessRules) bean.invoke(configuration.newInstance());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }
}
