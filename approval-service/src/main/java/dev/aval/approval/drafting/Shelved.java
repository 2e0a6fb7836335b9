package dev.aval.approval.drafting;

import dev.aval.approval.requests.Person;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A policy with all its versions, the newest apart.
///
/// @param owner an account code, or [#PLATFORM]
/// @param retired it applies to nothing new
public record Shelved(
    String owner, String policyId, Edition current, boolean retired, List<Edition> earlier) {
  public static final String PLATFORM = "*";

  public Shelved {
    earlier = List.copyOf(earlier);
  }

  /// One version of the document, by whom and when.
  public record Edition(int version, String text, Person by, Instant at) {}

  public static String key(String owner, String policyId) {
    return owner + "/" + policyId;
  }

  public String key() {
    return key(owner, policyId);
  }

  public Optional<Edition> edition(int version) {
    return versions().stream().filter(it -> it.version() == version).findFirst();
  }

  /// All of them, the oldest first.
  public List<Edition> versions() {
    return Stream.concat(earlier.stream(), Stream.of(current)).toList();
  }

  Shelved next(String text, boolean withdrawn, Person by, Instant at) {
    var edition = new Edition(current.version() + 1, text, by, at);
    return new Shelved(owner, policyId, edition, withdrawn, versions());
  }
}
