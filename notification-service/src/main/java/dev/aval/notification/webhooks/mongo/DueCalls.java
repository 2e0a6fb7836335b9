package dev.aval.notification.webhooks.mongo;

import dev.aval.notification.webhooks.Call;
import dev.aval.notification.webhooks.Calling;
import dev.aval.notification.webhooks.Calling.Try;
import dev.aval.notification.webhooks.Calls;
import dev.aval.platform.duework.DueWork;
import dev.aval.platform.duework.Item;
import dev.aval.platform.duework.Result;
import dev.aval.platform.duework.Task;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/// Calls as due work: the id of an event and its endpoint is that of the document, so it is made
/// once, and tried until it is taken.
record DueCalls(DueWork<Call> work, Clock clock) implements Calls {
  @Override
  public void make(List<Call> calls) {
    var now = clock.instant();
    work.doNow(calls.stream().map(it -> new Item<>(it.delivery(), now, it)).toList());
  }

  /// Beside the first, which may still be on its way.
  @Override
  public void repeat(Call call) {
    var id = call.delivery() + ":" + UUID.randomUUID();
    work.doNow(List.of(new Item<>(id, clock.instant(), call)));
  }

  static List<Result> handle(Calling calling, List<Task<Call>> tasks) {
    var tries = tasks.stream().map(it -> new Try(it.work().delivery(), it.work(), it.attempts()));
    return calling.call(tries.toList()).stream().map(DueCalls::result).toList();
  }

  private static Result result(Calling.Made made) {
    if (made.again()) return new Result.Retry(String.valueOf(made.why()));
    return made.why() == null ? Result.done() : new Result.Failed(made.why());
  }
}
