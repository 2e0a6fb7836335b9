package dev.aval.approval.policy;

import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How many of those who are asked it takes: `ANY`, `ALL`, `COUNT:2`, `PERCENT:50`.
public record Quorum(Kind kind, int n) {
  public static final Quorum ANY = new Quorum(Kind.ANY, 1);
  public static final Quorum ALL = new Quorum(Kind.ALL, 0);
  private static final Pattern COUNTED =
      Pattern.compile("COUNT:([1-9]\\d{0,2})|PERCENT:([1-9]\\d?|100)");

  public enum Kind {
    ANY,
    ALL,
    COUNT,
    PERCENT
  }

  /// Of so many people. It may be more than there are: then it cannot be reached.
  public int of(int people) {
    return switch (kind) {
      case ANY -> 1;
      case ALL -> Math.max(1, people);
      case COUNT -> n;
      case PERCENT -> Math.max(1, Math.ceilDiv(people * n, 100));
    };
  }

  public String text() {
    return switch (kind) {
      case ANY, ALL -> kind.name();
      case COUNT, PERCENT -> kind + ":" + n;
    };
  }

  public static Optional<Quorum> of(String text) {
    return switch (text) {
      case "ANY" -> Optional.of(ANY);
      case "ALL" -> Optional.of(ALL);
      default -> {
        var counted = COUNTED.matcher(text);
        yield counted.matches()
            ? Optional.of(counted(counted.group(1), counted.group(2)))
            : Optional.empty();
      }
    };
  }

  private static Quorum counted(@Nullable String count, String percent) {
    return count == null
        ? new Quorum(Kind.PERCENT, Integer.parseInt(percent))
        : new Quorum(Kind.COUNT, Integer.parseInt(count));
  }
}
