package dev.aval.approval.deciding.mongo;

import dev.aval.approval.deciding.Counting;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Question;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Stage;
import dev.aval.approval.policy.Assurance;
import dev.aval.approval.policy.Quorum;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Reminders;
import dev.aval.approval.requests.Request;
import dev.aval.approval.requests.Revision;
import dev.aval.contracts.Approvals;
import dev.aval.contracts.Json;
import dev.aval.contracts.ReminderRule;
import dev.aval.contracts.Stage.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// The values that are shared by all events.
final class Shapes {
  private static final String ABOUT_SOMEBODY = "user-access";
  private static final TypeReference<Map<String, @Nullable Object>> TREE = new TypeReference<>() {};

  private Shapes() {}

  static dev.aval.contracts.Person person(Person it) {
    return new dev.aval.contracts.Person(it.email(), it.name(), it.locale());
  }

  static dev.aval.contracts.@Nullable Person orNull(@Nullable Person it) {
    return it == null ? null : person(it);
  }

  /// Somebody of whom only the address is at hand, with all that the question knows of him.
  static dev.aval.contracts.Person known(Question it, String email) {
    return it.approver(email)
        .map(a -> person(a.person()))
        .orElseGet(() -> new dev.aval.contracts.Person(email, null, null));
  }

  /// What policies read stays between them and the platform; of what an ERP says of somebody, those
  /// who are asked are told.
  static @Nullable Map<String, @Nullable Object> data(Request request, Revision revision) {
    return revision.data() == null || !request.type().equals(ABOUT_SOMEBODY)
        ? null
        : Json.mapper().readValue(revision.data(), TREE);
  }

  static dev.aval.contracts.@Nullable Money money(@Nullable Money it) {
    return it == null ? null : new dev.aval.contracts.Money(it.value(), it.currency());
  }

  static ReminderRule reminders(Reminders it) {
    return new ReminderRule(it.everyDays(), it.max());
  }

  static dev.aval.contracts.Assurance assurance(Assurance it) {
    return dev.aval.contracts.Assurance.valueOf(it.name());
  }

  /// Another platform's decision tells of itself only who it was.
  static Approvals.@Nullable Proof proof(Evidence it) {
    return it.channel() == Evidence.Channel.KAFKA
        ? null
        : new Approvals.Proof(
            assurance(it.assurance()),
            it.renderedAt(),
            it.network(),
            it.agent(),
            it.machineScore());
  }

  static List<dev.aval.contracts.Approver> approvers(List<Approver> all) {
    return all.stream().map(Shapes::approver).toList();
  }

  static dev.aval.contracts.Approver reader(Person it) {
    return new dev.aval.contracts.Approver(it.email(), it.name(), it.locale(), null, null, null);
  }

  /// Of the first open stage.
  static String rule(Question it, Counting counted) {
    var stages = it.plan().stages();
    var live = counted.live();
    return live.isEmpty() ? Quorum.ANY.text() : stages.get(live.getFirst()).quorum().text();
  }

  /// Nothing where there is one round in which any answer counts: the approvers say it all.
  static @Nullable List<dev.aval.contracts.Stage> stages(Question it, Counting counted) {
    var only = it.plan().stages().size() == 1 ? it.plan().stages().getFirst() : null;
    if (only != null && only.quorum().equals(Quorum.ANY)) return null;
    var stages = new ArrayList<dev.aval.contracts.Stage>();
    for (var i = 0; i < it.plan().stages().size(); i++) {
      stages.add(stage(i, it.plan().stages().get(i), counted.statuses().get(i)));
    }
    return stages;
  }

  private static dev.aval.contracts.Stage stage(int number, Stage it, Counting.Status status) {
    return new dev.aval.contracts.Stage(
        number + 1,
        it.name(),
        it.quorum().text(),
        standing(status),
        it.approvers().stream().map(a -> person(a.person())).toList());
  }

  private static Standing standing(Counting.Status it) {
    return switch (it) {
      case WAITING -> Standing.WAITING;
      case LIVE, LOST -> Standing.LIVE;
      case PASSED -> Standing.PASSED;
      case SKIPPED -> Standing.SKIPPED;
    };
  }

  private static dev.aval.contracts.Approver approver(Approver it) {
    return new dev.aval.contracts.Approver(
        it.email(), it.name(), it.locale(), it.zone(), it.why().name(), it.onBehalfOf());
  }
}
