package dev.aval.contracts;

/// RFC 6901 pointers, and the same place as people write it: `/approvers/0/email` is
/// `'approvers[0].email'`.
final class Pointers {
  private static final int LONGEST = 300;

  private Pointers() {}

  static String field(String parent, String name) {
    return parent + "/" + Limits.cut(name).replace("~", "~0").replace("/", "~1");
  }

  /// The place itself, or the nearest one around it whose pointer an answer has room for.
  static String fitting(String pointer) {
    String place = pointer;
    while (place.length() > LONGEST) {
      place = place.substring(0, place.lastIndexOf('/'));
    }
    return place;
  }

  static String label(String pointer) {
    if (pointer.isEmpty()) {
      return "the body";
    }
    StringBuilder label = new StringBuilder();
    for (String step : pointer.substring(1).split("/", -1)) {
      label.append(isIndex(step) ? "[" + step + "]" : (label.isEmpty() ? "" : ".") + plain(step));
    }
    return "'" + Limits.cut(label.toString()) + "'";
  }

  private static boolean isIndex(String step) {
    return !step.isEmpty() && step.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static String plain(String step) {
    return step.replace("~1", "/").replace("~0", "~");
  }
}
