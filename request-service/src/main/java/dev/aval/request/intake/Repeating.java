package dev.aval.request.intake;

import dev.aval.request.duplicates.Duplicates;
import dev.aval.request.intake.Judged.New;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Says of what is handed in which request it repeats.
record Repeating(Duplicates duplicates) {
  /// With the links from those that repeat another one to the first, all by one look-up.
  List<Judged> linked(List<Judged> judged, Instant now) {
    var acceptable =
        judged.stream()
            .filter(it -> it instanceof New fresh && fresh.objections().isEmpty())
            .map(it -> ((New) it).facts())
            .toList();
    var firsts = duplicates.of(acceptable, now);
    return firsts.isEmpty() ? judged : judged.stream().map(it -> linked(it, firsts)).toList();
  }

  private static Judged linked(Judged judged, Map<String, String> firsts) {
    return judged instanceof New fresh && firsts.containsKey(fresh.facts().requestId())
        ? fresh.repeating(firsts.get(fresh.facts().requestId()))
        : judged;
  }
}
