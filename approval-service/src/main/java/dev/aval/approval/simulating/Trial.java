package dev.aval.approval.simulating;

import dev.aval.approval.deciding.Approval.Known;
import dev.aval.approval.planning.Approver;
import dev.aval.approval.planning.Grounds;
import dev.aval.approval.requests.Money;
import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import dev.aval.approval.requests.RequestEvent.Submitted;
import dev.aval.approval.requests.Revision;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A request that might come, as far as policies look at it.
///
/// @param data JSON text
/// @param named whom the request itself names
public record Trial(
    String account,
    String type,
    String source,
    @Nullable Money amount,
    Person requester,
    @Nullable Person onBehalfOf,
    @Nullable String data,
    List<Person> named) {
  private static final String NOBODY_KNOWS = "simulation";

  public Trial {
    named = List.copyOf(named);
  }

  /// One that came already, with those whom it named and who were asked.
  static Trial of(Known it) {
    var revision = it.live().revision();
    return new Trial(
        it.request().account(),
        it.request().type(),
        it.request().source(),
        revision.amount(),
        revision.requester(),
        revision.onBehalfOf(),
        revision.data(),
        it.live().approvers().stream()
            .filter(who -> who.why() == Grounds.NAMED)
            .map(Approver::person)
            .toList());
  }

  Submitted submitted(Instant now) {
    return new Submitted(
        new Request(NOBODY_KNOWS, account, type, NOBODY_KNOWS, source),
        new Revision(
            1, NOBODY_KNOWS, NOBODY_KNOWS, null, null, requester, onBehalfOf, amount, data, now),
        0,
        named,
        null,
        null);
  }
}
