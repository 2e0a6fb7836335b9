package dev.aval.notification.webhooks;

import static dev.aval.notification.webhooks.Desk.NOW;
import static dev.aval.notification.webhooks.Desk.OLGA;
import static dev.aval.notification.webhooks.Desk.SAM;
import static dev.aval.notification.webhooks.Desk.VICTOR;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.notification.webhooks.Calling.Made;
import dev.aval.notification.webhooks.Calling.Try;
import dev.aval.notification.webhooks.Courier.Answer;
import dev.aval.notification.webhooks.Line.Status;
import dev.aval.notification.webhooks.Reply.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhooksTest {
  final Desk desk = new Desk();

  @Test
  void whatHappensIsToldToThoseWhoWantToHearOfItAndToNobodyElse() {
    var all = desk.added();
    var refused = desk.added("request.refused.v1");
    var other = desk.lookingAfter().add(VICTOR, "ACC-2002", "https://y.example", List.of());
    assertThat(other).isInstanceOf(Reply.Done.class);
    new Telling(desk, desk).tell(List.of(happening("ACC-1001", "request.approved.v1", NOW)));
    assertThat(desk.made).extracting(Call::endpoint).containsExactly(all.id());
    new Telling(desk, desk).tell(List.of(happening("ACC-1001", "request.refused.v1", NOW)));
    assertThat(desk.made)
        .extracting(Call::endpoint)
        .containsExactly(all.id(), all.id(), refused.id());
  }

  @Test
  void theShapeIsThatOfStandardWebhooks() {
    desk.added();
    new Telling(desk, desk).tell(List.of(happening("ACC-1001", "request.approved.v1", NOW)));
    assertThat(desk.made.getFirst().body())
        .isEqualTo(
            """
            {"type":"request.approved.v1","timestamp":"2026-11-22T09:00:00Z","data":{"a":1}}\
            """);
  }

  @Test
  void whatHappenedBeforeSomebodyAskedIsNotTold() {
    desk.added();
    new Telling(desk, desk)
        .tell(List.of(happening("ACC-1001", "request.approved.v1", NOW.minusMillis(1))));
    assertThat(desk.made).isEmpty();
  }

  @Test
  void whatIsNotTakenIsTriedAgainAndInTheEndFails() {
    var call = call(desk.added());
    desk.answer = new Answer.Refused(503, "HTTP 503");
    assertThat(call(call, 1)).isEqualTo(new Made(true, "HTTP 503"));
    assertThat(desk.log.values()).singleElement().returns(Status.WAITING, Line::status);
    assertThat(call(call, Calling.ATTEMPTS)).isEqualTo(new Made(false, "HTTP 503"));
    assertThat(desk.log.values())
        .singleElement()
        .returns(Status.FAILED, Line::status)
        .returns(Calling.ATTEMPTS, Line::attempts);
  }

  @Test
  void whoWantsNoMoreIsNeverCalledAgain() {
    var endpoint = desk.added();
    desk.answer = new Answer.Gone();
    assertThat(call(call(endpoint), 1)).isEqualTo(Made.DONE);
    assertThat(desk.endpoints.get(endpoint.id()).off()).isEqualTo(Endpoint.Off.GONE);
    call(call(endpoint), 1);
    assertThat(desk.errands).hasSize(1);
  }

  @Test
  void whatWasSwitchedOffOrRemovedMeanwhileIsNotCalled() {
    var endpoint = desk.added();
    desk.lookingAfter().enable(SAM, "ACC-1001", endpoint.id(), false);
    assertThat(call(call(endpoint), 1)).isEqualTo(Made.DONE);
    desk.lookingAfter().remove(SAM, "ACC-1001", endpoint.id());
    assertThat(call(call(endpoint), 1)).isEqualTo(Made.DONE);
    assertThat(desk.errands).isEmpty();
  }

  @Test
  void amongManyEachAnswerBelongsToItsCall() {
    var gone = desk.added();
    var there = desk.added();
    desk.remove("ACC-1001", gone.id());
    var made = calling().call(List.of(new Try("1", call(gone), 1), new Try("2", call(there), 1)));
    assertThat(made).containsExactly(Made.DONE, Made.DONE);
    assertThat(desk.log).containsOnlyKeys("2");
  }

  @Test
  void aNewSecretSignsWithTheOneBeforeForADay() {
    var endpoint = desk.added();
    var rotated =
        ((Reply.Done<Endpoint>) desk.lookingAfter().rotate(SAM, "ACC-1001", endpoint.id())).it();
    var day = Duration.ofHours(24);
    assertThat(rotated.secretsAt(NOW.plus(day).minusMillis(1)))
        .extracting(Secret::value)
        .containsExactly("whsec_2", "whsec_1");
    assertThat(rotated.secretsAt(NOW.plus(day)))
        .extracting(Secret::value)
        .containsExactly("whsec_2");
  }

  @Test
  void nobodyElseLearnsOrDoesAnything() {
    var id = desk.added().id();
    var other = desk.lookingAfter();
    call(call(desk.endpoints.get(id)), 1);
    var delivery = desk.log.keySet().iterator().next();
    assertThat(
            List.of(
                other.list(VICTOR, "ACC-1001"),
                other.add(VICTOR, "ACC-1001", "https://x.example", List.of()),
                other.look(VICTOR, "ACC-1001", id),
                other.look(VICTOR, "ACC-2002", id),
                other.enable(VICTOR, "ACC-1001", id, false),
                other.rotate(VICTOR, "ACC-2002", id),
                other.remove(VICTOR, "ACC-2002", id),
                other.test(VICTOR, "ACC-2002", id),
                other.redeliver(VICTOR, "ACC-2002", id, delivery),
                other.list(SAM, "ACC-9999")))
        .allMatch(it -> it.equals(Reply.refused(Refusal.NOT_FOUND)));
    assertThat(other.look(OLGA, "ACC-1001", id)).isInstanceOf(Reply.Done.class);
  }

  @Test
  void whatMakesNoSenseIsRefusedAndSaysWhy() {
    var it = desk.lookingAfter();
    assertThat(it.add(SAM, "ACC-1001", "http://x", List.of()))
        .isEqualTo(Reply.refused(Refusal.BAD_URL));
    assertThat(it.add(SAM, "ACC-1001", "https://x", List.of("request.nonsense.v1")))
        .isEqualTo(Reply.refused(Refusal.UNKNOWN_TYPE));
    for (int i = 0; i < Endpoints.MOST; i++) desk.added();
    assertThat(it.add(SAM, "ACC-1001", "https://x", List.of()))
        .isEqualTo(Reply.refused(Refusal.TOO_MANY));
  }

  @Test
  void aCallIsSentAgainWhateverBecameOfIt() {
    var endpoint = desk.added();
    var call = call(endpoint);
    call(call, 1);
    var again = desk.lookingAfter().redeliver(SAM, "ACC-1001", endpoint.id(), call.delivery());
    assertThat(again).isInstanceOf(Reply.Done.class);
    assertThat(desk.repeated).containsExactly(call);
  }

  private Made call(Call call, int attempt) {
    return calling().call(List.of(new Try(call.delivery(), call, attempt))).getFirst();
  }

  private Calling calling() {
    return new Calling(desk, desk, desk, Desk.CLOCK);
  }

  private static Call call(Endpoint to) {
    return new Call("r1.3", to.id(), to.account(), "request.approved.v1", NOW, "{}");
  }

  private static Happening happening(String account, String type, Instant at) {
    return new Happening("r1.3", account, type, at, "{\"a\":1}");
  }
}
