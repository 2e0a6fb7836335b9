package dev.aval.local.contract;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;

/// A problem that is said to be an answer can be one, with that status; a problem that a service
/// has for programs is said somewhere. Both by the sources, where every problem has its code in
/// words.
class ProblemsAreDescribedTest {
  private static final Pattern PROBLEM =
      Pattern.compile("Problem\\s*\\.of\\(\\s*(?:HttpStatus\\.)?(\\w+),\\s*\"([a-z-]*[a-z])\"");

  /// For pages alone, or for calls that are no part of the API; and why.
  private static final Map<String, String> ELSEWHERE =
      Map.of(
          "403 code-wanted", "a guest confirms by a code, on the page",
          "429 too-many-codes", "as above",
          "409 another-version", "on the pages of an account; 412 over the API",
          "409 by-itself", "the `code` of one result of many, never an answer",
          "404 not-suppressed", "`/operator/suppressions` of notification-service",
          "503 issuer-away", "the sign-in of a browser",
          "403 not-your-turn", "an example in a comment");

  /// Codes that are put together, or handed on by a variable: where they are in the sources.
  private static final Map<String, String> OTHERWISE =
      Map.of(
          "no-such-system", "notThere(\"system\")",
          "no-such-run", "notThere(\"run\")",
          "no-such-conflict", "notThere(\"conflict\")",
          "bad-request", "words.toLowerCase(Locale.ROOT)",
          "unsupported-media-type", "words.toLowerCase(Locale.ROOT)",
          "internal-server-error", "words.toLowerCase(Locale.ROOT)");

  private static final Map<String, String> SOURCES = new HashMap<>();

  @Test
  void aDescribedProblemCanBeTheAnswer() {
    Described.endpoints()
        .forEach((endpoint, it) -> {
          var text =
              Stream.of(endpoint.service(), "platform", "gateway", "contracts")
                  .map(ProblemsAreDescribedTest::sources)
                  .collect(joining());
          var known = problems(text);
          for (var problem : it.problems()) {
            var code = problem.substring(4);
            var written = OTHERWISE.getOrDefault(code, '"' + code + '"');
            assertThat(known.contains(problem) || isHandedOn(code, known) && text.contains(written))
                .as("%s: %s", endpoint.name(), problem)
                .isTrue();
          }
        });
  }

  /// With another status than it is made with it would be wrong.
  private static boolean isHandedOn(String code, Set<String> known) {
    return OTHERWISE.containsKey(code) || known.stream().noneMatch(it -> it.endsWith(" " + code));
  }

  @Test
  void aProblemOfTheSourcesIsDescribedOrForElsewhere() {
    var described = new TreeSet<String>();
    Described.all().values().forEach(it -> described.addAll(it.problems()));
    var all =
        List.of("request", "approval", "notification", "link", "sync", "platform", "gateway")
            .stream()
            .flatMap(it -> problems(sources(it)).stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(all).hasSizeGreaterThan(70);
    described.addAll(ELSEWHERE.keySet());
    assertThat(all).allSatisfy(it -> assertThat(described).contains(it));
    assertThat(all).as("no longer there").containsAll(ELSEWHERE.keySet());
  }

  private static Set<String> problems(String text) {
    return PROBLEM
        .matcher(text)
        .results()
        .map(it -> HttpStatus.valueOf(it.group(1)).value() + " " + it.group(2))
        .collect(Collectors.toSet());
  }

  private static String sources(String part) {
    return SOURCES.computeIfAbsent(part, ProblemsAreDescribedTest::read);
  }

  private static String read(String part) {
    var folder =
        switch (part) {
          case "platform", "contracts" -> "../../" + part;
          case "gateway" -> "../gateway";
          default -> "../../" + part + "-service";
        };
    try (var files = Files.walk(Path.of(folder, "src/main/java"))) {
      return files
          .filter(it -> it.toString().endsWith(".java"))
          .map(ProblemsAreDescribedTest::text)
          .collect(joining());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
