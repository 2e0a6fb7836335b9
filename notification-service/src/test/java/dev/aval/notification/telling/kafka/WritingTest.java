package dev.aval.notification.telling.kafka;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.EventTypes;
import dev.aval.contracts.Json;
import dev.aval.contracts.Samples;
import dev.aval.notification.telling.FromErp;
import dev.aval.notification.telling.Kinds;
import dev.aval.notification.telling.Message;
import dev.aval.notification.telling.Message.AskedByErp;
import dev.aval.notification.telling.Message.Asking;
import dev.aval.notification.telling.Message.Concluded;
import dev.aval.notification.telling.Message.Held;
import dev.aval.notification.telling.Message.Nudged;
import dev.aval.notification.telling.Message.Questioned;
import dev.aval.notification.telling.Message.Receipt;
import dev.aval.notification.telling.Message.Released;
import dev.aval.notification.telling.Message.Remarked;
import dev.aval.notification.telling.Message.Reminded;
import dev.aval.notification.telling.Message.Settled;
import dev.aval.notification.telling.Message.ToApprove;
import dev.aval.notification.telling.Title;
import dev.aval.notification.telling.Why;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/// The golden samples, and what we make of them.
class WritingTest {
  static final WritingOfApprovals WRITING = new WritingOfApprovals("https://aval.example");
  static final Instant DEADLINE = Instant.parse("2026-12-01T18:00:00Z");

  @Test
  void everyApproverIsAskedOnceWhenItOpens() {
    var messages = written(ApprovalEvent.Opened.class, it -> {});
    assertThat(messages)
        .extracting(Message::id)
        .startsWith("e1:sam@acme.example", "e1:anna@acme.example", "e1:paul@client.example")
        .hasSize(4);
    assertThat(messages.subList(0, 3)).allSatisfy(it -> assertThat(it).isInstanceOf(Asking.class));
    var twice =
        written(
            ApprovalEvent.Opened.class,
            it -> it.withArray("approvers").addObject().put("email", "SAM@acme.example"));
    assertThat(twice).filteredOn(ToApprove.class::isInstance).hasSize(3);
  }

  @Test
  void whoIsAskedInAnothersPlaceLearnsByWhomAndWhy() {
    assertThat(written(ApprovalEvent.Asked.class, it -> {}))
        .singleElement()
        .isInstanceOfSatisfying(
            ToApprove.class,
            it -> {
              assertThat(it.to().email()).isEqualTo("bruno@acme.example");
              assertThat(it.why())
                  .isEqualTo(
                      new Why(
                          "DELEGATED", "Anna Lefèvre", "Anna Lefèvre", "Je suis en déplacement."));
              assertThat(it.words()).isEqualTo("Needed before Friday, merci !");
              assertThat(it.deadline()).isEqualTo(DEADLINE);
            });
  }

  @Test
  void whoStandsInFromTheStartLearnsForWhom() {
    var messages =
        written(
            ApprovalEvent.Opened.class,
            it -> ((ObjectNode) it.at("/approvers/2")).put("onBehalfOf", "anna@acme.example"));
    assertThat(messages)
        .filteredOn(ToApprove.class::isInstance)
        .extracting(it -> ((ToApprove) it).why())
        .containsExactly(null, null, new Why("DELEGATED", null, "Anna Lefèvre", null));
  }

  @Test
  void whatTheErpSaysIsAskedInItsOwnWords() {
    var messages =
        written(
            ApprovalEvent.Opened.class,
            it -> {
              it.put("source", "/aval/sync-service");
              it.putObject("data")
                  .put("system", "tryton")
                  .put("erpId", "208")
                  .put("email", "l.nguyen@acme.example")
                  .put("change", "EMAIL")
                  .put("member", "lea@acme.example");
            });
    assertThat(messages)
        .filteredOn(Asking.class::isInstance)
        .hasSize(3)
        .allSatisfy(it -> {
          var erp = ((AskedByErp) it).erp();
          assertThat(erp)
              .isEqualTo(
                  new FromErp(
                      "tryton",
                      "208",
                      null,
                      "l.nguyen@acme.example",
                      "EMAIL",
                      "lea@acme.example",
                      null));
          assertThat(Title.of(it))
              .isEqualTo(
                  new Title("subject.asked-by-erp.EMAIL", List.of("lea@acme.example", "Acme")));
        });
    var again =
        written(
            ApprovalEvent.Asked.class,
            it -> {
              it.put("source", "/aval/sync-service");
              it.putObject("data").put("system", "tryton").put("erpId", "208");
            });
    assertThat(again)
        .singleElement()
        .isInstanceOfSatisfying(
            AskedByErp.class,
            it -> {
              assertThat(it.erp().what()).isEqualTo("NEW");
              assertThat(it.why()).isNotNull();
            });
  }

  @Test
  void nobodyElseSpeaksForTheErp() {
    var messages =
        written(
            ApprovalEvent.Opened.class,
            it -> it.putObject("data").put("system", "tryton").put("erpId", "208"));
    assertThat(messages.subList(0, 3)).allMatch(ToApprove.class::isInstance);
  }

  @Test
  void theRequesterIsToldThatItIsHeldAndForWhomByName() {
    var messages =
        written(
            ApprovalEvent.Opened.class, it -> ((ObjectNode) it.at("/approvers/1")).remove("name"));
    assertThat(messages)
        .last()
        .isInstanceOfSatisfying(
            Held.class,
            it -> {
              assertThat(it.to().email()).isEqualTo("rita@acme.example");
              assertThat(it.who()).hasSize(2).noneMatch(name -> name.contains("@"));
              assertThat(it.deadline()).isEqualTo(DEADLINE);
            });
  }

  /// D24: it must not be said that anybody was asked.
  @Test
  void theRequesterIsToldWhichPaymentItWaitsFor() {
    assertThat(Writing.messages("e1", read(RequestEvent.Submitted.class, it -> {})))
        .singleElement()
        .isInstanceOfSatisfying(
            Held.class,
            it -> {
              assertThat(it.to().email()).isEqualTo("rita@acme.example");
              assertThat(it.who()).isEmpty();
              assertThat(it.invoice()).isEqualTo("INV-9");
              assertThat(Title.of(it).key()).isEqualTo("subject.unpaid");
            });
  }

  @Test
  void ofWhatWaitsForNoPaymentAndOfAPublicFormNothingIsToldYet() {
    for (var change :
        List.<Consumer<ObjectNode>>of(
            it -> it.remove("held"), it -> it.put("source", "/aval/link-service"))) {
      assertThat(Writing.messages("e1", read(RequestEvent.Submitted.class, change))).isEmpty();
    }
  }

  @Test
  void whoIsNotAskedAnyMoreLearnsThatALaterVersionWaitsForAPayment() {
    assertThat(
            written(
                ApprovalEvent.Closed.class,
                it -> it.put("outcome", "CANCELLED").put("because", "HELD")))
        .isNotEmpty()
        .allSatisfy(it -> assertThat(Title.of(it).key()).isEqualTo("subject.settled.HELD"));
  }

  @Test
  void nobodyIsMailedForHavingBeenTypedIntoAPublicForm() {
    var messages =
        written(ApprovalEvent.Opened.class, it -> it.put("source", "/aval/link-service"));
    assertThat(messages).hasSize(3).allMatch(ToApprove.class::isInstance);
  }

  @Test
  void aRequesterWhoIsAskedHimselfHasOneMessage() {
    var messages =
        written(
            ApprovalEvent.Opened.class,
            it -> it.putObject("requester").put("email", "Anna@acme.example"));
    assertThat(messages).hasSize(3).allMatch(ToApprove.class::isInstance);
  }

  @Test
  void theRequesterIsToldWhatAnApproverAsks() {
    assertThat(written(ApprovalEvent.Commented.class, it -> {}))
        .singleElement()
        .isInstanceOfSatisfying(
            Questioned.class,
            it -> {
              assertThat(it.to().email()).isEqualTo("rita@acme.example");
              assertThat(it.text()).isEqualTo("Pour quel projet ?");
              assertThat(it.waits()).isTrue();
              assertThat(it.page())
                  .isEqualTo("https://aval.example/requests/rojgmo5bmhrvddteeolyznjjhd");
            });
  }

  @Test
  void theApproversAreToldWhatTheRequesterAnswersAndHeIsNot() {
    var messages =
        written(
            ApprovalEvent.Commented.class,
            it -> {
              it.putObject("by").put("email", "Rita@acme.example");
              it.put("waitsFor", "APPROVERS");
              it.withArray("to").addObject().put("email", "anna@acme.example");
            });
    assertThat(messages)
        .singleElement()
        .isInstanceOfSatisfying(
            Remarked.class, it -> assertThat(it.to().email()).isEqualTo("anna@acme.example"));
  }

  @Test
  void whoeverAnsweredHasAReceiptThatSaysForWhom() {
    assertThat(written(ApprovalEvent.Decided.class, it -> {}))
        .singleElement()
        .isInstanceOfSatisfying(
            Receipt.class,
            it -> {
              assertThat(it.to().email()).isEqualTo("anna@acme.example");
              assertThat(it.onBehalfOf()).isEqualTo("Sam Okafor");
              assertThat(it.decision()).isEqualTo("APPROVE");
              assertThat(it.undoUntil()).isEqualTo(Instant.parse("2026-11-22T10:04:11.480Z"));
            });
  }

  @Test
  void aRequesterWhoDecidesHimselfIsToldTheOutcomeOnly() {
    assertThat(
            written(
                ApprovalEvent.Decided.class,
                it -> it.putObject("requester").put("email", "Anna@acme.example")))
        .isEmpty();
    assertThat(
            written(
                ApprovalEvent.Closed.class,
                it -> it.putObject("requester").put("email", "sam@acme.example")))
        .extracting(it -> it.to().email())
        .containsExactly("paul@client.example");
  }

  @Test
  void thoseWhoseAnswerIsNotNeededAreToldTheEndAndNobodysAddress() {
    var messages = written(ApprovalEvent.Closed.class, it -> {});
    assertThat(messages)
        .extracting(it -> it.to().email())
        .containsExactly("sam@acme.example", "paul@client.example");
    assertThat(messages)
        .allSatisfy(it -> assertThat(((Settled) it).by()).isEqualTo("Anna Lefèvre"));
    var nameless =
        written(
            ApprovalEvent.Closed.class, it -> it.putObject("by").put("email", "anna@acme.example"));
    assertThat(nameless).allSatisfy(it -> assertThat(((Settled) it).by()).isNull());
    assertThat(written(ApprovalEvent.Closed.class, it -> it.remove("unanswered"))).isEmpty();
  }

  @Test
  void theRequesterIsToldEveryOutcome() {
    for (var type :
        List.of(
            RequestEvent.Approved.class,
            RequestEvent.Refused.class,
            RequestEvent.ChangesRequested.class,
            RequestEvent.Expired.class,
            RequestEvent.Cancelled.class)) {
      assertThat(Writing.messages("e1", read(type, it -> {})))
          .singleElement()
          .isInstanceOfSatisfying(
              Concluded.class, it -> assertThat(it.to().email()).isEqualTo("rita@acme.example"));
    }
  }

  @Test
  void whoAskedAndForWhomItWasAreToldThatItIsReleased() {
    var messages = Writing.messages("e1", read(RequestEvent.Released.class, it -> {}));
    assertThat(messages)
        .extracting(Message::id)
        .containsExactly("e1:rita@acme.example", "e1:direction@acme.example");
    assertThat(messages)
        .allSatisfy(it -> {
          var released = (Released) it;
          assertThat(released.by()).isEqualTo("Sam Moreau");
          assertThat(released.words()).isEqualTo("Le certificat a été émis.");
          assertThat(Title.of(it).key()).isEqualTo("subject.released");
        });
  }

  @Test
  void whoAskedForHimselfIsToldOnceThatItIsReleased() {
    for (var change :
        List.<Consumer<ObjectNode>>of(
            it -> it.remove("onBehalfOf"),
            it -> it.putObject("onBehalfOf").put("email", "RITA@acme.example"))) {
      assertThat(Writing.messages("e1", read(RequestEvent.Released.class, change)))
          .singleElement()
          .isInstanceOfSatisfying(
              Released.class, it -> assertThat(it.to().email()).isEqualTo("rita@acme.example"));
    }
  }

  @Test
  void aPlatformThatReleasesIsNobody() {
    assertThat(
            Writing.messages(
                "e1", read(RequestEvent.Released.class, it -> it.remove("releasedBy"))))
        .hasSize(2)
        .allSatisfy(it -> assertThat(((Released) it).by()).isNull());
  }

  @Test
  void aReminderKnowsTheDeadlineOfItsLink() {
    assertThat(Writing.messages("e1", read(ReminderEvent.Due.class, it -> {})))
        .hasSize(3)
        .allSatisfy(it -> assertThat(((Asking) it).deadline()).isEqualTo(DEADLINE));
  }

  @Test
  void whoHasNotAnsweredIsToldThatTheDeadlineIsNear() {
    assertThat(Writing.messages("e1", read(ReminderEvent.DeadlineNear.class, it -> {})))
        .hasSize(3)
        .allSatisfy(it -> assertThat(((Message.DeadlineNear) it).deadline()).isEqualTo(DEADLINE));
  }

  @Test
  void aReminderThatSomebodyAskedForSaysItInHisWords() {
    assertThat(Writing.messages("e1", read(ReminderEvent.Due.class, it -> {})))
        .allSatisfy(
            it -> assertThat(((Nudged) it).words()).isEqualTo("Le certificat expire vendredi."));
    assertThat(Writing.messages("e1", read(ReminderEvent.Due.class, it -> it.remove("manual"))))
        .hasSize(3)
        .allSatisfy(it -> assertThat(((Reminded) it).deadline()).isEqualTo(DEADLINE));
  }

  @Test
  void aPlatformMayDoWithoutSomeKindsAndNeverWithoutBeingAsked() {
    var none = new Kinds(false, false, false, false, false);
    var kept =
        List.of(
                ApprovalEvent.Opened.class,
                ApprovalEvent.Commented.class,
                ApprovalEvent.Decided.class,
                ApprovalEvent.Closed.class)
            .stream()
            .flatMap(it -> written(it, body -> {}).stream())
            .filter(none::include)
            .toList();
    assertThat(kept).hasSize(3).allSatisfy(it -> assertThat(it).isInstanceOf(ToApprove.class));
  }

  private static List<Message> written(
      Class<? extends ApprovalEvent> type, Consumer<ObjectNode> change) {
    return WRITING.messages("e1", read(type, change));
  }

  private static <T> T read(Class<T> type, Consumer<ObjectNode> change) {
    var body = (ObjectNode) Json.mapper().readTree(Samples.of(EventTypes.of(type)));
    change.accept(body);
    return Json.mapper().treeToValue(body, type);
  }
}
