package dev.aval.sync.portfolio;

import dev.aval.sync.accounts.Account;
import dev.aval.sync.accounts.Member;
import dev.aval.sync.accounts.Right;
import dev.aval.sync.candidates.Ask;
import dev.aval.sync.candidates.Candidate;
import dev.aval.sync.candidates.Contact;
import dev.aval.sync.candidates.Person;
import dev.aval.sync.candidates.Withdrawal;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/// Whom the tests of pages are about.
public final class People {
  public static final Instant NOW = Instant.parse("2026-01-05T10:00:00Z");
  public static final Person ANNA = new Person("anna@acme.example", "Anna");

  private People() {}

  public static Account account(String code) {
    return new Account(
        code,
        1,
        "Acme " + code,
        List.of(
            new Member("sam@acme.example", "Sam", Set.of(Right.SUPER_USER)),
            new Member("anna@acme.example", "Anna", Set.of(Right.APPROVAL)),
            new Member("rita@acme.example", "Rita", Set.of())));
  }

  public static Contact contact(String code, String id) {
    return new Contact("ibs", id, code, id + "@acme.example", "Zoé " + id, "fr");
  }

  public static Listed proposed(String code, String id) {
    return listed(new Candidate.Proposed(new Ask.Add(contact(code, id)), 1, NOW, "r" + id));
  }

  public static Listed leaving(String code, String id) {
    var ask =
        new Ask.Remove(
            contact(code, id), id + "@acme.example", dev.aval.sync.candidates.Departure.GONE, null);
    return listed(new Candidate.Proposed(ask, 1, NOW, "r" + id));
  }

  public static Listed baseline(String code, String id) {
    return listed(new Candidate.Baseline(new Ask.Add(contact(code, id)), 1, NOW));
  }

  public static Listed validated(String code, String id, Instant since) {
    return listed(
        new Candidate.Validated(new Ask.Add(contact(code, id)), 1, since, "r" + id, ANNA, since));
  }

  public static Listed added(String code, String id, Instant since) {
    return listed(new Candidate.Applied(new Ask.Add(contact(code, id)), 1, since, "r" + id, ANNA));
  }

  public static Listed turnedDown(String code, String id, Instant since) {
    return listed(
        new Candidate.TurnedDown(
            new Ask.Add(contact(code, id)), 1, since, "r" + id, ANNA, "a typing error"));
  }

  public static Listed withdrawn(String code, String id, Instant since) {
    return listed(
        new Candidate.Withdrawn(new Ask.Add(contact(code, id)), 1, since, Withdrawal.DEACTIVATED));
  }

  private static Listed listed(Candidate it) {
    return new Listed(it.ask().contact().candidateId(), it);
  }
}
