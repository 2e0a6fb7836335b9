package dev.aval.contracts;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

/// Reads the `ce_type` names off records, once per class.
public final class EventTypes {
  private static final ClassValue<String> NAMES =
      new ClassValue<>() {
        @Override
        protected String computeValue(Class<?> type) {
          EventType name = type.getAnnotation(EventType.class);
          if (name == null) {
            throw new IllegalArgumentException(
                "Expected to name the event '%s', but it has no @EventType"
                    .formatted(type.getName()));
          }
          return name.value();
        }
      };

  private EventTypes() {}

  public static String of(Class<?> event) {
    return NAMES.get(event);
  }

  /// Every record below a sealed family, under its name, in declared order.
  public static <T> Map<String, Class<? extends T>> in(Class<T> family) {
    Map<String, Class<? extends T>> events = new LinkedHashMap<>();
    records(family)
        .forEach(event -> {
          if (events.put(of(event), event) != null) {
            throw new IllegalArgumentException(
                "Expected one record for '%s' in '%s', but there are two"
                    .formatted(of(event), family.getName()));
          }
        });
    return events;
  }

  @SuppressWarnings("unchecked") // what a sealed T permits extends T
  private static <T> Stream<Class<? extends T>> records(Class<? extends T> type) {
    return type.isSealed()
        ? Stream.of(type.getPermittedSubclasses()).flatMap(sub -> records((Class<? extends T>) sub))
        : Stream.of(type);
  }
}
