package dev.aval.contracts;

import java.util.List;

/// One round of questions; `number` counts from 1, `rule` is how many answers it takes: `ANY`,
/// `ALL`, `COUNT:2`, `PERCENT:50`.
public record Stage(int number, String name, String rule, Standing status, List<Person> approvers) {
  public enum Standing {
    WAITING,
    LIVE,
    PASSED,
    SKIPPED
  }
}
