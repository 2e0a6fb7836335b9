package dev.aval.notification.preferences;

import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.CodeWanted;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.DeadlineNear;
import dev.aval.notification.telling.Message.Digest;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.NotReached;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.OnAbsence;
import dev.aval.notification.telling.Message.OnAlarm;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Released;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.Settled;
import dev.aval.notification.telling.Message.ToApprove;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What a message is to its reader, as far as he may choose where he is told.
public enum Concern {
  /// Somebody asks for his approval.
  ASKED(true),
  /// The same about somebody of whom an ERP says something; who looks after many files has many.
  ERP(true),
  /// He has not answered yet.
  REMINDED(true),
  COMMENTED(false),
  /// That his own request waits, and for whom.
  HELD(false),
  /// What became of his own requests, that they are released, and whom they did not reach.
  OUTCOME(false),
  /// That an answer of his was recorded, which he has to see when it was not he (R15).
  RECEIPT(true),
  /// The end of what he was asked and did not answer.
  OTHERS(false),
  /// Who stands in for whom.
  ABSENCE(false);

  private final boolean needed;

  Concern(boolean needed) {
    this.needed = needed;
  }

  /// Whether it has to reach him in some way.
  public boolean isNeeded() {
    return needed;
  }

  public List<Channel> channels() {
    return Arrays.stream(Channel.values()).filter(this::offers).toList();
  }

  private boolean offers(Channel channel) {
    return switch (channel) {
      case BOTH, MAIL, INBOX -> true;
      case NONE -> !needed;
      case DIGEST -> this == ERP;
    };
  }

  /// Empty for what nobody chooses: a code is asked for in the mailbox, an alarm is for operators.
  public static Optional<Concern> of(Message message) {
    return switch (message) {
      case ToApprove _ -> Optional.of(ASKED);
      case AskedByErp _ -> Optional.of(ERP);
      case Reminded _, Nudged _, DeadlineNear _ -> Optional.of(REMINDED);
      case Remarked _, Questioned _ -> Optional.of(COMMENTED);
      case Held _ -> Optional.of(HELD);
      case Concluded _, Released _, NotReached _ -> Optional.of(OUTCOME);
      case Receipt _ -> Optional.of(RECEIPT);
      case Settled _ -> Optional.of(OTHERS);
      case OnAbsence _ -> Optional.of(ABSENCE);
      case CodeWanted _, OnAlarm _, Digest _ -> Optional.empty();
    };
  }
}
