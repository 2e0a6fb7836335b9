package dev.aval.approval.renewing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.renewing.Renewals;
import dev.aval.platform.testing.TestMongo;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoRenewalsTest {
  static final String DATABASE = "aval_approval_renewals";

  MongoRenewals renewals =
      new MongoRenewals(TestMongo.client().getDatabase(DATABASE).getCollection("renewals"));

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }

  @Test
  void ofManyAtOnceOneIsNoted() throws Exception {
    Callable<Boolean> note = () -> renewals.note(Acme.ID, "anna@acme.example", Acme.NOW);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(50, note)).stream().map(Future::resultNow))
          .containsOnlyOnce(true);
    }
  }

  @Test
  void afterThePauseItIsNotedAnewAndOthersAreNotHeldUp() {
    assertThat(renewals.note(Acme.ID, "anna@acme.example", Acme.NOW)).isTrue();
    assertThat(renewals.note(Acme.ID, "bruno@acme.example", Acme.NOW)).isTrue();
    var later = Acme.NOW.plus(Renewals.PAUSE);
    assertThat(renewals.note(Acme.ID, "anna@acme.example", later.minusMillis(1))).isFalse();
    assertThat(renewals.note(Acme.ID, "anna@acme.example", later)).isTrue();
  }
}
