package dev.aval.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/// *Send to a colleague* (B17-B21, R13): somebody without any account answers for whoever sent it,
/// and sees that approval alone; whoever was only forwarded a mail asks for a link of his own.
@Order(3)
class ColleagueIT {
  private static final String ANNA = "anna@acme.example";
  private static final String BRUNO = "bruno@acme.example";

  private final RunningAval aval = RunningAval.shared();
  private final Kcat kcat = Kcat.on(aval);
  private final Topics topics = new Topics(kcat);
  private final Mailbox mails = Mailbox.of(aval);

  @Test
  void aColleagueAnswersByHisOwnLinkAndSenderAndRequesterAreToldAtOnce() {
    var order = asked();
    var other = asked();
    var colleague = "paul." + order.number() + "@client.example";
    try (var anna = Person.reading("en-GB", true)) {
      anna.open(mails.awaitLink(ANNA, order.number()));
      anna.asks(colleague);
      assertThat(anna.reads()).contains(colleague);
      anna.shows("colleague-asked");
    }
    try (var paul = Person.reading("fr-FR", true)) {
      paul.open(mails.awaitLink(colleague, order.number()));
      assertThat(paul.reads())
          .contains(order.subject(), "Votre décision", "Envoyé à p***@client.example");
      paul.shows("colleague");
      seesNothingElse(paul, order, other);
      paul.open(mails.awaitLink(colleague, order.number()));
      paul.chooses("REQUEST_CHANGES");
      paul.types("Deux ans suffisent");
      paul.submits();
      assertThat(paul.reads()).contains("Deux ans suffisent");
      assertThat(paul.sees("input[name=decision]")).isZero();
    }
    var changes = topics.await("request.changes-requested.v1", order.number());
    assertThat(changes.text("/decidedBy/email")).isEqualTo(colleague);
    var toRita = mails.await("rita@acme.example", "Modifications demandées : " + order.subject());
    assertThat(toRita.text()).contains("Deux ans suffisent");
    mails.await(ANNA, "Modifications déjà demandées : " + order.subject());
  }

  @Test
  void whoeverReadsAForwardedMailGetsHisOwnLinkInHisOwnMailbox() {
    var order = asked();
    var known = mails.awaitLink(BRUNO, order.number());
    try (var bruno = Person.reading("fr-FR", false)) {
      bruno.open(mails.awaitLink(ANNA, order.number()));
      bruno.isSomebodyElse("nobody@acme.example");
      assertThat(bruno.reads()).contains("Si la réponse de nobody@acme.example est demandée");
      bruno.isSomebodyElse(BRUNO);
      assertThat(bruno.reads()).contains("Si la réponse de " + BRUNO + " est demandée");
      bruno.shows("not-you");
      bruno.open(mails.awaitOther(BRUNO, order.number(), known));
      assertThat(bruno.reads()).contains("Envoyé à b***@acme.example", "Votre décision");
    }
    assertThat(mails.to("nobody@acme.example")).as("who is not asked").isEmpty();
  }

  private Asked asked() {
    var order = Asked.of("rita@acme.example");
    kcat.publish(Asked.INBOX, order.number(), order.headers(), order.body());
    return order;
  }

  private void seesNothingElse(Person paul, Asked his, Asked other) {
    var id = topics.await("request.submitted.v1", his.number()).key();
    var otherId = topics.await("request.submitted.v1", other.number()).key();
    var paths =
        List.of(
            "/review/" + otherId,
            "/evidence/" + id,
            "/requests/" + id,
            "/requests",
            "/inbox",
            "/admin/ACC-1001/users",
            "/api/approvals/" + id,
            "/api/requests/" + id,
            "/api/accounts/ACC-1001");
    for (var path : paths) {
      var answer = paul.open(path, aval);
      assertThat(answer.text()).as(path).doesNotContain(his.subject(), other.subject());
      assertThat(answer.status() == 401 || isSignIn(paul)).as(path).isTrue();
    }
  }

  private static boolean isSignIn(Person paul) {
    return paul.sees("#username") == 1;
  }
}
