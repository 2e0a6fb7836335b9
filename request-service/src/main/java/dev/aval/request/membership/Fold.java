package dev.aval.request.membership;

import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.AccountOutcome;
import dev.aval.request.accounts.Member;
import dev.aval.request.membership.MemberFile.Row;
import dev.aval.request.requests.Objection;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// The rows of a file, applied to an account one after the other.
final class Fold {
  private final MemberReading reading;
  private final Set<String> seen = new HashSet<>();
  private final List<Line> lines = new ArrayList<>();
  private final long version;
  private Account account;

  private Fold(Account account, MemberReading reading) {
    this.account = account;
    this.version = account.version();
    this.reading = reading;
  }

  static Fold of(Account account, List<Row> rows, MemberReading reading) {
    var fold = new Fold(account, reading);
    rows.forEach(it -> fold.lines.add(fold.take(it)));
    return fold;
  }

  List<Member> members() {
    return account.members();
  }

  Importing.Report report(boolean applied) {
    boolean changed = applied && account.version() > version;
    return new Importing.Report(changed ? version + 1 : version, applied, List.copyOf(lines));
  }

  private Line take(Row row) {
    String email = row.fields().getOrDefault("email", "").strip().toLowerCase(Locale.ROOT);
    var before = account.member(email);
    var texts = new HashMap<>(before.map(MemberTexts::of).orElseGet(MemberTexts::nobody));
    texts.putAll(row.fields());
    return switch (reading.read(MemberTexts.fields(texts))) {
      case MemberReading.Bad(var why) -> Line.refused(row.line(), email, why);
      case MemberReading.Good(var member) ->
          seen.add(email)
              ? put(row.line(), member, before.isPresent())
              : refused(row.line(), email, "/email", "repeated", "Expected each member once");
    };
  }

  private Line put(long line, Member member, boolean known) {
    return switch (Membership.put(account, member)) {
      case AccountOutcome.Changed(var next) -> {
        account = next;
        yield line(line, member, known ? Line.Result.CHANGED : Line.Result.CREATED);
      }
      case AccountOutcome.Unchanged _ -> line(line, member, Line.Result.UNCHANGED);
      case AccountOutcome.Unacceptable(var why) -> Line.refused(line, member.email(), why);
      case AccountOutcome.Refused _ ->
          refused(
              line,
              member.email(),
              "/rights",
              "last-super-user",
              "Expected the account to keep one super user");
      case AccountOutcome.Created _, AccountOutcome.Marked _, AccountOutcome.StillPending _ ->
          throw new IllegalStateException("Expected a member to be put, nothing else");
    };
  }

  private static Line line(long line, Member member, Line.Result result) {
    return new Line(line, member.email(), result, List.of());
  }

  private static Line refused(long line, String email, String field, String code, String message) {
    return Line.refused(line, email, List.of(new Objection(field, code, message)));
  }
}
