package dev.aval.notification.absence;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Learns what is arranged, and has people told what is new in it: it differs from what we knew.
///
/// A delegation that runs out tells nobody anything: there is no event for it, it just is over. So
/// the first letter says until when it goes, and only an end before that is told.
public final class Hearing {
  private final Absences absences;
  private final Tidings tidings;
  private final Clock clock;

  public Hearing(Absences absences, Tidings tidings, Clock clock) {
    this.absences = absences;
    this.tidings = tidings;
    this.clock = clock;
  }

  /// Told before it is kept: after a crash in between the same is told again, which is known.
  public void hear(List<Heard> heard) {
    var known =
        new HashMap<>(absences.findAll(heard.stream().map(it -> it.absence().person()).toList()));
    var news = new ArrayList<News>();
    for (var it : heard) {
      var before = known.get(it.absence().person());
      if (before != null && before.seq() >= it.absence().seq()) continue;
      news.addAll(news(before, it, clock.instant()));
      known.put(it.absence().person(), it.absence());
    }
    if (!news.isEmpty()) tidings.tell(news);
    absences.keep(heard.stream().map(Heard::absence).toList());
  }

  private static List<News> news(@Nullable Absence before, Heard heard, Instant now) {
    var were = before == null ? List.<Delegation>of() : before.delegations();
    var are = heard.absence().delegations();
    if (were.stream().anyMatch(it -> it.id().isEmpty())) return List.of();
    var seq = heard.absence().seq();
    var ended =
        were.stream()
            .filter(it -> are.stream().noneMatch(it::hasSameDeputy))
            .filter(it -> it.until().isAfter(heard.at()))
            .<News>map(it -> new News.Ended(heard.absent(), it, seq));
    var endedInOne =
        are.stream()
            .flatMap(it ->
                were.stream()
                    .filter(it::hasSameDeputy)
                    .flatMap(was -> newlyExcept(was, it))
                    .<News>map(code -> new News.Ended(heard.absent(), it.in(code), seq)));
    var set =
        are.stream()
            .filter(it -> were.stream().noneMatch(it::isSame))
            .filter(it -> it.until().isAfter(now))
            .<News>map(it -> new News.Set(heard.absent(), it, seq));
    return Stream.of(ended, endedInOne, set).flatMap(it -> it).toList();
  }

  /// The accounts in which a super user ended it, while it goes on in the others.
  private static Stream<String> newlyExcept(Delegation was, Delegation is) {
    return is.except().stream().filter(it -> !was.except().contains(it));
  }
}
