package dev.aval.approval.deciding;

import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Plan;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Revision;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// One revision put before the people who may decide it, by the policy of that day, with what they
/// have said so far.
///
/// @param skipped stages that an operator took out, from 0
/// @param escalatedAt when silence was followed
/// @param viewers folded addresses of those who signed in and were shown it
public record Question(
    Revision revision,
    String accountName,
    Plan plan,
    List<Answer> answers,
    List<Integer> skipped,
    List<Comment> comments,
    @Nullable Instant escalatedAt,
    Instant askedAt,
    List<String> viewers) {
  public Question {
    viewers = viewers == null ? List.of() : List.copyOf(viewers); // older documents have none
    answers = List.copyOf(answers);
    skipped = List.copyOf(skipped);
    comments = List.copyOf(comments);
  }

  public Question(
      Revision revision,
      String accountName,
      Plan plan,
      List<Answer> answers,
      List<Integer> skipped,
      List<Comment> comments,
      @Nullable Instant escalatedAt,
      Instant askedAt) {
    this(revision, accountName, plan, answers, skipped, comments, escalatedAt, askedAt, List.of());
  }

  public static Question of(Revision revision, String accountName, Plan plan, Instant askedAt) {
    return new Question(
        revision, accountName, plan, List.of(), List.of(), List.of(), null, askedAt);
  }

  /// Everybody whom any stage names, whether his turn has come or not; each once.
  public List<Approver> approvers() {
    var stages = plan.stages();
    if (stages.size() == 1) return stages.getFirst().approvers();
    return stages.stream().flatMap(it -> it.approvers().stream()).filter(distinct()).toList();
  }

  /// The folded addresses of all who are asked or have answered: whoever answered for somebody else
  /// finds it among what he did.
  List<String> everybody() {
    var asked = approvers().stream().map(Approver::email);
    var answered = answers.stream().map(it -> Person.fold(it.by().email()));
    return Stream.concat(asked, answered).distinct().toList();
  }

  public Optional<Approver> approver(String email) {
    var folded = Person.fold(email);
    return plan.stages().stream().flatMap(it -> it.approver(folded).stream()).findFirst();
  }

  /// For whom somebody answers: himself, or whoever was asked first where it was handed on.
  public Approver voiceOf(Approver it) {
    var principal = it.onBehalfOf();
    return principal == null ? it : approver(principal).map(this::voiceOf).orElse(it);
  }

  public Optional<Answer> answerOf(String email) {
    return answers.stream().filter(it -> it.isBy(email)).findFirst();
  }

  public Optional<Answer> last() {
    return answers.isEmpty() ? Optional.empty() : Optional.of(answers.getLast());
  }

  public Question answered(Answer answer) {
    return new Question(
        revision,
        accountName,
        plan,
        Stream.concat(answers.stream(), Stream.of(answer)).toList(),
        skipped,
        comments,
        escalatedAt,
        askedAt,
        viewers);
  }

  /// Without what that person said.
  public Question without(Answer answer) {
    var others = answers.stream().filter(it -> !it.equals(answer)).toList();
    return new Question(
        revision, accountName, plan, others, skipped, comments, escalatedAt, askedAt, viewers);
  }

  public Question commented(Comment comment) {
    var all = Stream.concat(comments.stream(), Stream.of(comment)).toList();
    return new Question(
        revision, accountName, plan, answers, skipped, all, escalatedAt, askedAt, viewers);
  }

  public Question skipping(int stage) {
    var all = Stream.concat(skipped.stream(), Stream.of(stage)).toList();
    return new Question(
        revision, accountName, plan, answers, all, comments, escalatedAt, askedAt, viewers);
  }

  public Question under(Plan changed) {
    return new Question(
        revision, accountName, changed, answers, skipped, comments, escalatedAt, askedAt, viewers);
  }

  public Question escalated(Plan changed, Instant now) {
    return new Question(
        revision, accountName, changed, answers, skipped, comments, now, askedAt, viewers);
  }

  public boolean isSeenBy(String email) {
    return viewers.contains(Person.fold(email));
  }

  public Question seenBy(String email) {
    var all = Stream.concat(viewers.stream(), Stream.of(Person.fold(email))).toList();
    return new Question(
        revision, accountName, plan, answers, skipped, comments, escalatedAt, askedAt, all);
  }

  /// Nobody decides what he asked for nor, where the policy says so, what is asked for him.
  public boolean isBarred(String email) {
    var beneficiary = plan.terms().beneficiaryBarred() ? revision.onBehalfOf() : null;
    return revision.requester().is(email) || (beneficiary != null && beneficiary.is(email));
  }

  public Stage stage(int number) {
    return plan.stages().get(number);
  }

  private static Predicate<Approver> distinct() {
    var seen = new HashSet<String>();
    return it -> seen.add(it.email());
  }
}
