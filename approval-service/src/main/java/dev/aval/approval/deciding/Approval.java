package dev.aval.approval.deciding;

import dev.aval.approval.requests.Person;
import dev.aval.approval.requests.Request;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The waiting of a request for a decision. One per request: it holds the live revision, the only
/// one that can be decided, and what became of the earlier ones.
public sealed interface Approval {

  /// The request was taken back before we heard what it was about: it is closed as soon as we do.
  record Withdrawn(String requestId, @Nullable Person by, @Nullable String reason, Instant at)
      implements Approval {}

  /// An approval that somebody may look at. `at` is when it came into this state.
  sealed interface Known extends Approval {
    Request request();

    Question live();

    Instant at();

    List<Past> earlier();

    /// Everything so far, as the past of a newer revision.
    List<Past> past();
  }

  /// Without an answer it expires at `dueAt`.
  record Pending(
      Request request, Question live, Instant at, @Nullable Instant dueAt, List<Past> earlier)
      implements Known {
    public Pending {
      earlier = List.copyOf(earlier);
    }

    @Override
    public List<Past> past() {
      return followed(earlier, new Past(live, null));
    }

    public boolean isExpired(Instant now) {
      return dueAt != null && !now.isBefore(dueAt);
    }

    public Closed close(Ending ending, Instant now) {
      return new Closed(request, live, ending, now, earlier);
    }
  }

  record Closed(Request request, Question live, Ending ending, Instant at, List<Past> earlier)
      implements Known {
    public Closed {
      earlier = List.copyOf(earlier);
    }

    @Override
    public List<Past> past() {
      return followed(earlier, new Past(live, ending));
    }
  }

  /// An earlier revision; without an ending it was replaced while it still waited.
  record Past(Question question, @Nullable Ending ending) {}

  private static List<Past> followed(List<Past> earlier, Past last) {
    return Stream.concat(earlier.stream(), Stream.of(last)).toList();
  }
}
