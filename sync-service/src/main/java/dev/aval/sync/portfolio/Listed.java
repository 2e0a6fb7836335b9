package dev.aval.sync.portfolio;

import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Contact;

public record Listed(String id, Candidate candidate) {
  public Contact contact() {
    return candidate.ask().contact();
  }

  public String account() {
    return contact().account();
  }

  public Kind kind() {
    return Kind.of(candidate.ask());
  }
}
