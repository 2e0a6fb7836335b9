package dev.aval.request.requests.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.contracts.Json;
import dev.aval.contracts.Requests;
import dev.aval.contracts.Samples;
import dev.aval.request.intake.Bodies;
import dev.aval.request.intake.Envelope;
import dev.aval.request.intake.Reading;
import dev.aval.request.requests.Cancellation;
import dev.aval.request.requests.Conclusion;
import dev.aval.request.requests.Examples;
import dev.aval.request.requests.Facts;
import dev.aval.request.requests.HoldRelease;
import dev.aval.request.requests.Nudge;
import dev.aval.request.requests.Outcome;
import dev.aval.request.requests.Person;
import dev.aval.request.requests.Release;
import dev.aval.request.requests.Reopening;
import dev.aval.request.requests.Request;
import dev.aval.request.requests.Verdict;
import dev.aval.request.requests.Verdict.Result;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import tools.jackson.databind.JsonNode;

/// The sample that comes in becomes the samples that go out.
class GoldenSampleTest {
  static final Person RITA = new Person("rita@acme.example", "Rita Marchand", "fr");
  static final Person ANNA = new Person("anna@acme.example", "Anna Lefèvre", "fr");
  static final Person BRUNO = new Person("bruno@acme.example", "Bruno Keller", "en");

  final Request pending = pending();
  final Request paid =
      ((Outcome.Accepted) pending.releaseHold(new HoldRelease(null, null, null, Examples.NOW), 7))
          .next();

  @Test
  void submitBecomesSubmitted() {
    var facts = pending.facts();
    assertSample(RequestWire.of(new dev.aval.request.requests.RequestEvent.Submitted(facts)));
  }

  @Test
  void everyEndIsToldAsTheSampleSays() {
    assertSample(told(pending, end(Result.APPROVED, ANNA, "Conforme au budget.")));
    assertSample(
        told(pending, end(Result.REFUSED, BRUNO, "The current certificate is valid until March.")));
    assertSample(
        told(pending, end(Result.CHANGES_REQUESTED, BRUNO, "Please order it for one year only.")));
  }

  @Test
  void cancellingIsAskedForAndThenTold() {
    var asked =
        (Outcome.Accepted)
            paid.cancel(
                new Cancellation(
                    RITA, "Commande passée deux fois.", Instant.parse("2026-11-22T09:44:59.750Z")));
    assertSample(RequestWire.of(asked.events().getFirst()));
    var end =
        new Conclusion(
            RITA,
            Instant.parse("2026-11-22T09:45:00Z"),
            "Commande passée deux fois.",
            "CANCELLED",
            "any-of@1");
    assertSample(told(asked.next(), new Verdict(Result.CANCELLED, 1, end)));
  }

  @Test
  void aReminderAndWhatWaitsAgainAreToldAsTheSamplesSay() {
    var nudge =
        new Nudge(
            RITA, "Le certificat expire vendredi.", Instant.parse("2026-11-24T08:15:00.200Z"));
    assertSample(told(paid.remind(nudge)));
    var olga = new Person("olga@aval.example", "Olga Petit", "fr");
    var refused = ((Outcome.Accepted) pending.conclude(end(Result.REFUSED, ANNA, "no"))).next();
    var again =
        new Reopening(1, olga, "Refusée par erreur.", Instant.parse("2026-11-23T09:00:00.450Z"));
    assertSample(told(refused.reopen(again)));
  }

  @Test
  void theStateIsToldAsTheSampleSays() {
    var sample = Samples.of(Requests.State.class);
    var end =
        new Conclusion(
            ANNA, sample.decidedAt(), sample.reason(), sample.because().name(), "any-of@1");
    var verdict = new Verdict(Result.valueOf(sample.status().name()), 1, end);
    var paid = new HoldRelease(null, null, null, sample.holdReleasedAt());
    var asked = ((Outcome.Accepted) pending.releaseHold(paid, 7)).next();
    var next = ((Outcome.Accepted) asked.conclude(verdict)).next();
    var release = new Release(null, null, sample.releasedAt());
    assertSample(Snapshots.of(((Outcome.Accepted) next.release(release)).next()));
  }

  @Test
  void thatTheInvoiceIsPaidIsToldWithTheWholeRequestAsTheSampleSays() {
    var odile = new Person("compta@shop.example", "Odile Caron", "fr");
    var at = Instant.parse("2026-11-22T09:41:17.300Z");
    assertSample(
        told(pending.releaseHold(new HoldRelease(null, odile, "Virement reçu ce matin.", at), 7)));
  }

  @Test
  void whatIsReleasedIsToldAsTheSampleSays() {
    var sam = new Person("sam@acme.example", "Sam Moreau", "fr");
    var approved = ((Outcome.Accepted) pending.conclude(end(Result.APPROVED, ANNA, "ok"))).next();
    var at = Instant.parse("2026-11-23T14:20:05.310Z");
    assertSample(told(approved.release(new Release(sam, "Le certificat a été émis.", at))));
  }

  private static Requests told(Request request, Verdict verdict) {
    return RequestWire.of(((Outcome.Accepted) request.conclude(verdict)).events().getFirst());
  }

  private static Requests told(Outcome outcome) {
    return RequestWire.of(((Outcome.Accepted) outcome).events().getFirst());
  }

  private static Verdict end(Result result, Person by, String reason) {
    var at = Instant.parse("2026-11-22T10:02:11.480Z");
    return new Verdict(result, 1, new Conclusion(by, at, reason, "DECISION", "any-of@1"));
  }

  private static void assertSample(Requests event) {
    var type = dev.aval.contracts.EventTypes.of(event.getClass());
    assertThat(tree(Json.mapper().writeValueAsBytes(event))).isEqualTo(tree(Samples.of(type)));
  }

  private static JsonNode tree(byte[] json) {
    return Json.mapper().readTree(json);
  }

  private static Request pending() {
    var sample = Samples.of(Requests.Submitted.class);
    try (var context = new AnnotationConfigApplicationContext("dev.aval.request.intake.json")) {
      var body = Samples.of("request.submit.v1");
      var envelope =
          new Envelope(
              sample.source(),
              "request.submit.v1",
              body,
              Optional.empty(),
              Optional.empty(),
              Optional.empty());
      var read = (Reading.Submit) context.getBean(Bodies.class).read(envelope);
      return new Request.Pending(
          Facts.of(
                  sample.source(), sample.accountVersion(), read.submission(), sample.submittedAt())
              .repeating(sample.duplicateOf()));
    }
  }
}
