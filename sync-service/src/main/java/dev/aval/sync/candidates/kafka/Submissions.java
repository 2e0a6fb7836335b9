package dev.aval.sync.candidates.kafka;

import dev.aval.contracts.Inbox;
import dev.aval.contracts.Person;
import dev.aval.sync.candidates.kafka.SyncConsumer.ChangeProposed;
import dev.aval.sync.candidates.kafka.SyncConsumer.Contact;
import dev.aval.sync.candidates.kafka.SyncConsumer.Found;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The requests of type `user-access` by which humans are asked.
final class Submissions {
  static final String TYPE = "user-access";

  private Submissions() {}

  static Inbox.Submit of(String id, Found it) {
    return submit(
        id,
        it.account(),
        it.system(),
        it.person(),
        shown(it.person()),
        data(it.system(), it.externalId(), it.person()));
  }

  static Inbox.Submit of(String id, ChangeProposed it) {
    var data = data(it.system(), it.externalId(), it.person());
    data.put("change", it.change());
    data.put("member", it.member());
    if (it.mergedInto() != null) {
      data.put("mergedInto", it.mergedInto());
    }
    var subject =
        it.change().equals("EMAIL")
            ? "%s → %s".formatted(it.member(), shown(it.person()))
            : "%s: %s".formatted(it.change(), shown(it.person()));
    // it is about who is a member now: he does not decide about himself
    var member = new Contact(it.member(), it.person().name(), it.person().locale());
    return submit(id, it.account(), it.system(), member, subject, data);
  }

  private static Inbox.Submit submit(
      String id,
      String account,
      String system,
      Contact person,
      String subject,
      Map<String, @Nullable Object> data) {
    return new Inbox.Submit(
        account,
        TYPE,
        id,
        "user:" + person.email(),
        subject,
        null,
        null,
        new Person("erp@aval.invalid", system, null),
        new Person(person.email(), person.name(), person.locale()),
        null,
        null,
        null,
        null,
        null,
        null,
        data,
        null);
  }

  private static Map<String, @Nullable Object> data(
      String system, String externalId, Contact person) {
    var data = new LinkedHashMap<String, @Nullable Object>();
    data.put("system", system);
    data.put("erpId", externalId);
    data.put("email", person.email());
    if (person.name() != null) {
      data.put("name", person.name());
    }
    return data;
  }

  private static String shown(Contact it) {
    return (it.name() == null ? it.email() : it.name()) + " <" + it.email() + ">";
  }
}
