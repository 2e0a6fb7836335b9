package dev.aval.notification.telling;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message to one person. Its id is that of the event it tells of, with the address: however
/// often the event comes, there is one message.
public sealed interface Message {
  String id();

  Recipient to();

  /// What keeps the mails together that belong together.
  String thread();

  /// The code of the account whose letter it is; null where it is nobody's, or not known.
  default @Nullable String letterOf() {
    return null;
  }

  sealed interface OnRequest extends Message {
    Subject about();

    @Override
    default String thread() {
      return about().approvalId();
    }

    @Override
    default @Nullable String letterOf() {
      return about().code();
    }
  }

  /// A message that asks for a decision carries a review link, minted when it is sent.
  sealed interface Asking extends OnRequest {
    @Nullable Instant deadline();
  }

  /// @param why why somebody is asked only now, or in another's place
  record ToApprove(
      String id,
      Recipient to,
      Subject about,
      @Nullable String description,
      @Nullable String words,
      @Nullable Instant deadline,
      @Nullable Why why)
      implements Asking {
    public ToApprove(
        String id,
        Recipient to,
        Subject about,
        @Nullable String description,
        @Nullable String words,
        @Nullable Instant deadline) {
      this(id, to, about, description, words, deadline, null);
    }
  }

  /// The same question about somebody of whom an ERP says something.
  record AskedByErp(
      String id,
      Recipient to,
      Subject about,
      FromErp erp,
      @Nullable String description,
      @Nullable Instant deadline,
      @Nullable Why why)
      implements Asking {}

  record Reminded(
      String id,
      Recipient to,
      Subject about,
      int n,
      int of,
      boolean last,
      @Nullable Instant deadline)
      implements Asking {
    public Reminded(String id, Recipient to, Subject about, int n, int of, boolean last) {
      this(id, to, about, n, of, last, null);
    }
  }

  /// What the requester wrote, to those whose answer is wanted.
  record Remarked(
      String id,
      Recipient to,
      Subject about,
      @Nullable String by,
      String text,
      @Nullable Instant deadline)
      implements Asking {}

  /// Six digits by which somebody confirms an answer that he sent; made when the mail is written.
  ///
  /// @param challenge what they are asked for by
  record CodeWanted(String id, Recipient to, Subject about, String challenge, boolean machine)
      implements Asking {
    @Override
    public @Nullable Instant deadline() {
      return null;
    }
  }

  /// What an approver wrote, to the requester.
  ///
  /// @param waits the request waits for what he answers
  /// @param page where he may
  record Questioned(
      String id,
      Recipient to,
      Subject about,
      @Nullable String by,
      String text,
      boolean waits,
      String page)
      implements OnRequest {}

  /// To whoever answered, so that he learns of it when it was somebody else (guarantees R15).
  ///
  /// @param onBehalfOf for whom he stood in, where he did
  record Receipt(
      String id,
      Recipient to,
      Subject about,
      String decision,
      boolean standingIn,
      @Nullable String onBehalfOf,
      @Nullable String reason,
      @Nullable Instant undoUntil,
      Instant at)
      implements OnRequest {}

  /// To somebody whose answer is not needed any more: who decided, when and what (ruling X7).
  record Settled(
      String id, Recipient to, Subject about, String outcome, @Nullable String by, Instant at)
      implements OnRequest {}

  /// A reminder that somebody asked for, with his words.
  record Nudged(
      String id, Recipient to, Subject about, @Nullable String words, @Nullable Instant deadline)
      implements Asking {
    public Nudged(String id, Recipient to, Subject about, @Nullable String words) {
      this(id, to, about, words, null);
    }
  }

  /// A day is left.
  record DeadlineNear(String id, Recipient to, Subject about, Instant deadline) implements Asking {}

  /// To the requester: somebody whose answer he waits for is not reached by mail.
  ///
  /// @param who his name, where he has one
  /// @param page where the requester sees who else is asked
  record NotReached(String id, Recipient to, Subject about, @Nullable String who, String page)
      implements OnRequest {}

  /// To the requester: that it waits, and for whom (promise T13), or for which payment (D24).
  ///
  /// @param who the names of those who are asked
  /// @param invoice the one that is to be paid before anybody is asked
  record Held(
      String id,
      Recipient to,
      Subject about,
      List<String> who,
      @Nullable Instant deadline,
      @Nullable String invoice)
      implements OnRequest {
    public Held {
      who = List.copyOf(who);
    }

    public Held(
        String id, Recipient to, Subject about, List<String> who, @Nullable Instant deadline) {
      this(id, to, about, who, deadline, null);
    }
  }

  /// The final outcome, told to the requester. `because` says why nobody had to decide, when so.
  record Concluded(
      String id,
      Recipient to,
      Subject about,
      String outcome,
      @Nullable String because,
      @Nullable String by,
      @Nullable String reason,
      Instant at)
      implements OnRequest {}

  /// What was approved has been carried out; its platform said so, after the outcome (promise B8).
  ///
  /// @param words of whoever said so
  record Released(
      String id,
      Recipient to,
      Subject about,
      @Nullable String by,
      @Nullable String words,
      Instant at)
      implements OnRequest {}

  /// To a deputy, and to whoever is away.
  sealed interface OnAbsence extends Message {
    Cover about();

    @Override
    default String thread() {
      return "absence/" + about().delegation();
    }

    @Override
    default @Nullable String letterOf() {
      return about().account();
    }
  }

  /// Says until when: that it is over then is told to nobody, it ends by itself.
  record StandInSet(String id, Recipient to, Cover about) implements OnAbsence {}

  /// Before its time, or before it began.
  record StandInEnded(String id, Recipient to, Cover about) implements OnAbsence {}

  /// To an operator: the reading of an ERP needs him.
  sealed interface OnAlarm extends Message {
    Alarm about();

    @Override
    default String thread() {
      return "alarm/" + about().alarmId();
    }
  }

  /// @param oneOfMany shown, not mailed
  record AlarmRaised(String id, Recipient to, Alarm about, boolean oneOfMany) implements OnAlarm {}

  /// Shown, never mailed.
  record AlarmCleared(String id, Recipient to, Alarm about) implements OnAlarm {}

  /// Several messages in one mail, for whoever wants them so. Made when it is sent, never stored.
  ///
  /// @param parts the newest first
  /// @param unsubscribe where its reader ends digests with one click
  record Digest(String id, Recipient to, String thread, List<Part> parts, String unsubscribe)
      implements Message {
    public Digest {
      parts = List.copyOf(parts);
    }

    /// @param link of a part that asks for a decision, made for this mail alone
    public record Part(Message message, @Nullable String link) {
      /// Keeps the link out of logs (guarantee G9).
      @Override
      public String toString() {
        return "Part[" + message.id() + "]";
      }
    }

    @Override
    public String toString() {
      return "Digest[" + id + "]";
    }
  }
}
