package dev.aval.approval.inbox.web;

import java.util.List;
import java.util.stream.Stream;

/// What stands in the fields of the filter, and how many of them ask for something.
record InboxFilter(String type, String account, String text, boolean filters) {
  /// The types that the product knows; a platform's own are found by their name in the URL.
  static final List<String> TYPES =
      List.of("order", "user-access", "proof", "ticket", "document", "refund");

  static InboxFilter of(InboxQuery it) {
    var wanted = it.wanted();
    return new InboxFilter(
        wanted.type().orElse(""),
        wanted.account().orElse(""),
        wanted.text().orElse(""),
        wanted.type().or(wanted::account).or(wanted::text).isPresent());
  }

  public List<String> types() {
    return TYPES.contains(type) || type.isEmpty()
        ? TYPES
        : Stream.concat(TYPES.stream(), Stream.of(type)).toList();
  }
}
