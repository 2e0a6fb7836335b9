package dev.aval.approval.absence;

import dev.aval.approval.absence.AbsenceOutcome.Fault;
import dev.aval.approval.absence.AbsenceOutcome.Flaw;
import dev.aval.approval.accounts.Accounts;
import dev.aval.approval.requests.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What is wrong with a wish, field by field.
record Checking(Absences absences, Accounts accounts, Person absent, Instant now) {
  private static final Pattern ADDRESS = Pattern.compile("[^\\s@]{1,64}@[^\\s@]+\\.[^\\s@.]+");
  private static final Pattern TYPE = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final Duration LONGEST = Duration.ofDays(400);
  private static final int LONGEST_NOTE = 200;

  List<Flaw> flaws(Wish wish, boolean membersOnly) {
    var flaws = new ArrayList<Flaw>();
    times(wish, flaws);
    if (!wish.types().stream().allMatch(it -> TYPE.matcher(it).matches())) {
      flaws.add(new Flaw("types", Fault.UNKNOWN_TYPE));
    }
    if (wish.account() != null && accounts.find(wish.account()).isEmpty()) {
      flaws.add(new Flaw("account", Fault.UNKNOWN_ACCOUNT));
    }
    if (wish.note() != null && wish.note().length() > LONGEST_NOTE) {
      flaws.add(new Flaw("note", Fault.TOO_LONG));
    }
    deputy(wish, membersOnly, flaws.isEmpty()).ifPresent(it -> flaws.add(new Flaw("deputy", it)));
    return flaws;
  }

  static Optional<Fault> address(Person deputy, Person absent) {
    if (deputy.email().isBlank()) return Optional.of(Fault.MISSING);
    if (deputy.email().length() > 254 || !ADDRESS.matcher(deputy.email()).matches()) {
      return Optional.of(Fault.NOT_AN_ADDRESS);
    }
    return deputy.is(absent.email()) ? Optional.of(Fault.ONESELF) : Optional.empty();
  }

  private void times(Wish wish, List<Flaw> flaws) {
    if (wish.from() == null) flaws.add(new Flaw("from", Fault.MISSING));
    if (wish.until() == null) {
      flaws.add(new Flaw("until", Fault.MISSING));
    } else if (!wish.until().isAfter(now)) {
      flaws.add(new Flaw("until", Fault.PAST));
    } else if (wish.from() != null && !wish.from().isBefore(wish.until())) {
      flaws.add(new Flaw("until", Fault.BEFORE_START));
    } else if (wish.until().isAfter(now.plus(LONGEST))) {
      flaws.add(new Flaw("until", Fault.TOO_LONG));
    }
  }

  private Optional<Fault> deputy(Wish wish, boolean membersOnly, boolean restIsSound) {
    var deputy = wish.deputy();
    if (deputy == null) return Optional.of(Fault.MISSING);
    var wrong = address(deputy, absent);
    if (wrong.isPresent()) return wrong;
    if (membersOnly && !isMember(wish, deputy)) return Optional.of(Fault.NOT_A_MEMBER);
    if (!restIsSound) return Optional.empty();
    return new Chains(absences, now)
        .fault(absent.email(), wish.toDelegation("", Arranger.person(absent, false)));
  }

  private boolean isMember(Wish wish, Person deputy) {
    return wish.account() != null
        && accounts.find(wish.account()).flatMap(it -> it.member(deputy.email())).isPresent();
  }
}
