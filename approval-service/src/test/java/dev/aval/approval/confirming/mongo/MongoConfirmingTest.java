package dev.aval.approval.confirming.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.model.Filters;
import dev.aval.approval.Acme;
import dev.aval.approval.confirming.Confirmation;
import dev.aval.approval.confirming.Confirmation.Code;
import dev.aval.approval.confirming.Confirmations.Kept;
import dev.aval.approval.deciding.Choice;
import dev.aval.approval.deciding.Evidence;
import dev.aval.approval.deciding.Evidence.Channel;
import dev.aval.platform.testing.TestMongo;
import java.time.Duration;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.data.mongodb.core.MongoTemplate;

class MongoConfirmingTest {
  static final String DATABASE = "aval_approval_confirming";

  final MongoTemplate mongo = new MongoTemplate(TestMongo.client(), DATABASE);
  final MongoConfirmations confirmations = new MongoConfirmations(mongo);
  final MongoKnownBrowsers browsers = new MongoKnownBrowsers(mongo);
  final Confirmation waits =
      new Confirmation(
          Acme.ID,
          "anna@acme.example",
          1,
          "browser",
          Choice.REFUSE,
          "Too much",
          1,
          "digest",
          Evidence.of(Channel.LINK, "lk-1", Acme.NOW, "203.0.113.7", "Fox").scored(50),
          Acme.NOW,
          1,
          Acme.NOW,
          new Code("hash", Acme.NOW.plusSeconds(600), 2));

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }

  @Test
  void itIsKeptAsItIs() {
    confirmations.change("c1", _ -> new Kept<>(waits, ""));
    assertThat(confirmations.find("c1")).contains(waits);
    confirmations.change("c1", _ -> new Kept<>(null, ""));
    assertThat(confirmations.find("c1")).isEmpty();
  }

  @Test
  void ofManyWhoEnterTheCodeAtTheSameTimeOneFindsTheAnswer() throws Exception {
    confirmations.change("c1", _ -> new Kept<>(waits, ""));
    Callable<Boolean> take =
        () -> confirmations.<Boolean>change("c1", it -> new Kept<>(null, it.isPresent()));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(30, take)).stream().map(Future::resultNow))
          .containsOnlyOnce(true);
    }
  }

  @Test
  void noTryIsLostWhenManyTry() throws Exception {
    Callable<Integer> add =
        () ->
            confirmations.<Integer>change(
                "c1",
                it -> {
                  var mails = it.map(Confirmation::mails).orElse(0) + 1;
                  return new Kept<>(mailed(mails), mails);
                });
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      threads.invokeAll(Collections.nCopies(30, add)).forEach(Future::resultNow);
    }
    assertThat(confirmations.find("c1").orElseThrow().mails()).isEqualTo(30);
  }

  @Test
  void whatIsOverGoesWhenTheNextOneComes() {
    confirmations.change("old", _ -> new Kept<>(waits, ""));
    var later = Acme.NOW.plus(Duration.ofHours(1));
    var fresh =
        new Confirmation(
            Acme.ID,
            "b@acme.example",
            1,
            "b",
            Choice.APPROVE,
            "",
            1,
            "d",
            waits.evidence(),
            later,
            1,
            later,
            null);
    confirmations.change("new", _ -> new Kept<>(fresh, ""));
    assertThat(confirmations.find("old")).isEmpty();
    assertThat(confirmations.find("new")).contains(fresh);
  }

  @Test
  void aBrowserIsKnownUntilItsEnd() {
    browsers.remember("b1", Acme.NOW, Acme.NOW.plusSeconds(30));
    assertThat(browsers.knows("b1", Acme.NOW.plusSeconds(29))).isTrue();
    assertThat(browsers.knows("b1", Acme.NOW.plusSeconds(30))).isFalse();
    assertThat(browsers.knows("b2", Acme.NOW)).isFalse();
    browsers.remember("b3", Acme.NOW.plusSeconds(30), Acme.NOW.plusSeconds(60));
    var left = mongo.getCollection(MongoKnownBrowsers.COLLECTION).countDocuments(Filters.empty());
    assertThat(left).isOne();
  }

  private Confirmation mailed(int mails) {
    return new Confirmation(
        waits.approvalId(),
        waits.email(),
        1,
        "browser",
        Choice.REFUSE,
        "",
        1,
        "digest",
        waits.evidence(),
        Acme.NOW,
        mails,
        Acme.NOW,
        null);
  }
}
