package dev.aval.link.orderlinks;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;

public final class OrderLinksInMemory implements OrderLinks {
  private static final Comparator<OrderLink> NEWEST =
      Comparator.comparing(OrderLink::createdAt).thenComparing(OrderLink::linkId).reversed();

  private final Map<String, OrderLink> links = new TreeMap<>();

  @Override
  public synchronized <R> R change(String linkId, Function<Optional<OrderLink>, Step<R>> decide) {
    var step = decide.apply(find(linkId));
    if (step instanceof Step.To<R> it) links.put(linkId, it.next());
    return step.result();
  }

  @Override
  public synchronized Optional<OrderLink> find(String linkId) {
    return Optional.ofNullable(links.get(linkId));
  }

  @Override
  public synchronized List<OrderLink> of(String account, Optional<Position> after, int size) {
    return links.values().stream()
        .filter(it -> it.account().equals(account))
        .sorted(NEWEST)
        .dropWhile(it -> after.isPresent() && !isAfter(it, after.get()))
        .limit(size)
        .toList();
  }

  private static boolean isAfter(OrderLink it, Position position) {
    int age = it.createdAt().compareTo(position.createdAt());
    return age < 0 || age == 0 && it.linkId().compareTo(position.linkId()) < 0;
  }
}
