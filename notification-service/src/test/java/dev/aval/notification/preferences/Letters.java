package dev.aval.notification.preferences;

import dev.aval.notification.telling.Cover;
import dev.aval.notification.telling.FromErp;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.CodeWanted;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.DeadlineNear;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.StandInSet;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Recipient;
import dev.aval.notification.telling.Subject;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One message of each kind that goes its own way, all to Anna.
public final class Letters {
  public static final Instant NOON = Instant.parse("2026-11-27T11:00:00Z");
  public static final Recipient ANNA =
      new Recipient("Anna@acme.example", "Anna", "fr", "Europe/Paris");

  private Letters() {}

  public static Subject about(String request) {
    return new Subject(request, 1, "Acme", "Certificate " + request, "Rita", null, null);
  }

  public static Message asked(String request, @Nullable Instant deadline) {
    return new ToApprove(request + ".1:anna", ANNA, about(request), null, null, deadline);
  }

  public static Message fromErp(String request, @Nullable Instant deadline) {
    var erp = new FromErp("tryton", "208", "Léa", "lea@acme.example", null, null, null);
    return new AskedByErp(request + ".7:anna", ANNA, about(request), erp, null, deadline, null);
  }

  public static Message reminded(String request) {
    return new Reminded(request + ".2:anna", ANNA, about(request), 1, 2, false);
  }

  public static Message deadlineNear(String request, Instant deadline) {
    return new DeadlineNear(request + ".3:anna", ANNA, about(request), deadline);
  }

  public static Message code(String request) {
    return new CodeWanted(request + ".4:anna", ANNA, about(request), "c1", false);
  }

  public static Message receipt(String request) {
    return new Receipt(
        request + ".5:anna", ANNA, about(request), "APPROVE", false, null, null, null, NOON);
  }

  public static Message concluded(String request, String because) {
    return new Concluded(
        request + ".6:anna", ANNA, about(request), "APPROVED", because, "Sam", null, NOON);
  }

  public static Message standIn(Cover.Reader reader) {
    var cover = new Cover("d1", reader, "Sam", NOON, NOON, List.of(), null, "http://x/absence");
    return new StandInSet("a1:anna", ANNA, cover);
  }
}
