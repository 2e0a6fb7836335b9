package dev.aval.local.contract;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Parameter;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ValueConstants;

/// Nothing is described that is not there, and nothing is there that is not described: by method,
/// path, and what else an address and its headers may say.
class EndpointsAreDescribedTest {
  /// What has no place in a description of what others may call, and why.
  private static final Map<String, String> INTERNAL = Map.of();

  private static final Map<String, Described> DESCRIBED = Described.all();
  private static final Map<String, List<Endpoint>> THERE = byName(Endpoint.all());
  private static final Map<String, List<Endpoint>> BOTH = byName(Described.endpoints().keySet());

  @Test
  void everyEndpointIsDescribedOrInternalAndEveryDescribedOneIsThere() {
    assertThat(DESCRIBED).hasSizeGreaterThan(80);
    var told = Stream.of(DESCRIBED.keySet(), INTERNAL.keySet()).flatMap(Set::stream);
    assertThat(THERE.keySet()).containsExactlyInAnyOrderElementsOf(told.toList());
  }

  @Test
  void whatMayBeAskedInAnAddressIsDescribed() {
    BOTH.forEach((name, endpoints) ->
        assertThat(said(name, "query"))
            .as(name)
            .isEqualTo(taken(endpoints, EndpointsAreDescribedTest::asked)));
  }

  @Test
  void whatHeadersAreReadIsDescribed() {
    BOTH.forEach((name, endpoints) -> {
      if (endpoints.getFirst().service().equals("gateway")) return; // Spring reads some for it
      assertThat(said(name, "header"))
          .as(name)
          .isEqualTo(taken(endpoints, EndpointsAreDescribedTest::read));
    });
  }

  private static Map<String, List<Endpoint>> byName(Collection<Endpoint> some) {
    return some.stream().collect(groupingBy(Endpoint::name));
  }

  /// A `!` where it has to be said.
  private static Set<String> said(String name, String place) {
    return DESCRIBED
        .get(name)
        .parameters(place)
        .map(it -> it.path("name").asString() + (it.path("required").asBoolean() ? "!" : ""))
        .collect(toSet());
  }

  private static Set<String> taken(
      List<Endpoint> endpoints, Function<Parameter, Optional<String>> one) {
    return endpoints.stream()
        .flatMap(Endpoint::parameters)
        .flatMap(it -> one.apply(it).stream())
        .map(it -> endpoints.size() > 1 ? it.replace("!", "") : it)
        .collect(toSet());
  }

  private static Optional<String> asked(Parameter it) {
    return Optional.ofNullable(AnnotatedElementUtils.getMergedAnnotation(it, RequestParam.class))
        .map(said ->
            name(said.name(), it)
                + needed(
                    said.required() && said.defaultValue().equals(ValueConstants.DEFAULT_NONE),
                    it));
  }

  private static Optional<String> read(Parameter it) {
    return Optional.ofNullable(AnnotatedElementUtils.getMergedAnnotation(it, RequestHeader.class))
        .map(said -> name(said.name(), it) + needed(said.required(), it));
  }

  private static String name(String said, Parameter it) {
    return said.isEmpty() ? it.getName() : said;
  }

  private static String needed(boolean said, Parameter it) {
    return said && it.getType() != Optional.class ? "!" : "";
  }
}
