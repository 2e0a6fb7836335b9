package dev.aval.sync.judging;

import dev.aval.sync.contacts.Contacts;
import dev.aval.sync.contacts.KnownContact;
import dev.aval.sync.contacts.Standing;
import dev.aval.sync.differences.Difference.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/// Others with the same code or e-mail, those of this batch included: the first one has it.
final class Others {
  private final Map<String, List<KnownContact>> byCode = new HashMap<>();
  private final Map<String, List<KnownContact>> byEmail = new HashMap<>();

  Others(Contacts contacts, String system, Collection<Said> said) {
    var codes =
        said.stream()
            .map(it -> it.says().code())
            .filter(Objects::nonNull)
            .collect(Collectors.toSet());
    var emails = said.stream().flatMap(it -> it.email().stream()).collect(Collectors.toSet());
    contacts.alike(system, codes, emails).forEach(this::add);
    said.stream()
        .filter(it -> it.difference().kind() == Kind.NEW)
        .forEach(it -> add(new KnownContact(system, it.says(), Standing.SETTLED, Instant.EPOCH)));
  }

  private void add(KnownContact it) {
    if (it.says().code() != null) {
      byCode.computeIfAbsent(it.says().code(), _ -> new ArrayList<>()).add(it);
    }
    if (it.says().email() != null) {
      byEmail.computeIfAbsent(fold(it.says().email()), _ -> new ArrayList<>()).add(it);
    }
  }

  /// Of those of this batch, only who comes before: one of them is taken.
  List<KnownContact> of(Said said) {
    var own = said.difference().contactId();
    var alike = new ArrayList<KnownContact>();
    if (said.says().code() != null) {
      alike.addAll(byCode.getOrDefault(said.says().code(), List.of()));
    }
    said.email().ifPresent(it -> alike.addAll(byEmail.getOrDefault(it, List.of())));
    return alike.stream()
        .filter(it -> !it.id().equals(own))
        .filter(it -> !it.firstSeenAt().equals(Instant.EPOCH) || it.id().compareTo(own) < 0)
        .toList();
  }

  private static String fold(String it) {
    return it.strip().toLowerCase(Locale.ROOT);
  }
}
