package dev.aval.approval.deciding.mongo;

import org.springframework.data.domain.Sort.Direction;
import org.springframework.data.mongodb.core.index.Index;

/// How approvals lie in the database, for whoever queries them beside the outbox store.
public final class ApprovalDocuments {
  public static final String COLLECTION = "approvals";
  public static final String PENDING = "pending";
  public static final String CLOSED = "closed";
  public static final String SETTLING = "settling";
  static final String WITHDRAWN = "withdrawn";

  public static final String VARIANT = "state.type";
  public static final String ASKED = "state.asked";
  public static final String AT = "state.at";
  public static final String ACCOUNT = "state.request.account";
  public static final String EXTERNAL_ID = "state.request.externalId";
  public static final String SOURCE = "state.request.source";
  public static final String UNASKED = "state.unaskedAt";
  public static final String HELD_IN = "state.heldIn";

  private ApprovalDocuments() {}

  /// One index for both lists of everybody's inbox, in the order in which they are read.
  public static Index inbox() {
    return new Index(ASKED, Direction.ASC)
        .on(VARIANT, Direction.ASC)
        .on(AT, Direction.DESC)
        .on("_id", Direction.DESC)
        .named("inbox");
  }

  /// How platforms name what they asked for; what was withdrawn unseen has no such name.
  public static Index references() {
    return new Index(EXTERNAL_ID, Direction.ASC)
        .on(ACCOUNT, Direction.ASC)
        .on(SOURCE, Direction.ASC)
        .sparse()
        .named("references");
  }

  /// What waits, the longest first, for operators.
  public static Index waiting() {
    return new Index(VARIANT, Direction.ASC)
        .on(AT, Direction.ASC)
        .on("_id", Direction.ASC)
        .named("longest");
  }

  /// What waits for nobody; hardly anything does. With `_id` in it, it would hold every approval.
  public static Index unasked() {
    return new Index(UNASKED, Direction.ASC).sparse().named("unasked");
  }

  /// What waits only because of the approval mode of its account.
  public static Index held() {
    return new Index(HELD_IN, Direction.ASC).sparse().named("held");
  }
}
