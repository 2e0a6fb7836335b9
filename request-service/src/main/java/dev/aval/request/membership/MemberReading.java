package dev.aval.request.membership;

import dev.aval.request.accounts.Member;
import dev.aval.request.requests.Objection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Reads a member that somebody wrote down, by the rules of the published schema.
public interface MemberReading {
  /// @param fields by the names of the schema: texts, a number, a yes or no, a list
  Read read(Map<String, ? extends @Nullable Object> fields);

  sealed interface Read {}

  record Good(Member member) implements Read {}

  /// What is wrong, by field (`/email`), each field once.
  record Bad(List<Objection> why) implements Read {}
}
