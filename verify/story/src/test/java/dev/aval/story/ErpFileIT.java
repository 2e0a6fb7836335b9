package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// A new person in the ERP becomes a member when somebody says yes.
@Order(4)
class ErpFileIT {
  private final RunningAval aval = RunningAval.shared();
  private final Mailbox mails = Mailbox.of(aval);
  private final Api shop = Api.of(aval, Api.SHOP);

  @Test
  void aPersonInTheFileDropBecomesAMemberWhenApproved() throws IOException {
    var number = Asked.nextNumber();
    var nina = "nina." + number + "@acme.example";
    var line = "%s;ACC-1001;%s;Nina %s;fr".formatted(number, nina, number);
    var folder = Files.createDirectories(aval.data().resolve("erp"));
    var file =
        Files.writeString(
            folder.resolve("contacts.part"),
            "externalId;clientCode;email;name;locale\n" + line + "\n");
    Files.move(file, folder.resolve("contacts-" + number + ".csv"));

    var topics = new Topics(Kcat.on(aval));
    var asked = topics.await("request.submitted.v1", event -> event.body().contains(nina));
    assertThat(asked.text("/type")).isEqualTo("user-access");
    assertThat(asked.text("/source")).isNotEmpty();
    assertThat(members()).doesNotContain(nina);

    try (var sam = Person.reading("en-GB", true)) {
      sam.open(mails.awaitLink("sam@acme.example", number));
      assertThat(sam.reads()).contains("New user", "Nina " + number);
      sam.shows("user-access");
      sam.chooses("APPROVE");
      sam.submits();
      assertThat(sam.reads()).contains("Confirm that it is you");
      sam.confirms(mails.await("sam@acme.example", "Your code: ").code().orElseThrow());
      assertThat(sam.reads()).contains("You approved this");
    }
    var approved = topics.await("request.approved.v1", event -> event.key().equals(asked.key()));
    assertThat(approved.text("/decidedBy/email")).isEqualTo("sam@acme.example");
    Awaitility.await(nina + " in the account")
        .atMost(Duration.ofSeconds(60))
        .until(() -> members().contains(nina));
    assertThat(folder.resolve("done")).isDirectoryContaining("glob:**contacts-" + number + ".csv");
  }

  private String members() {
    return shop.get("/api/accounts/ACC-1001").json().path("members").toString();
  }
}
