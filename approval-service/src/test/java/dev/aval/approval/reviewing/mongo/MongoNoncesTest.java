package dev.aval.approval.reviewing.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.approval.Acme;
import dev.aval.approval.reviewing.Nonce;
import dev.aval.platform.testing.TestMongo;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class MongoNoncesTest {
  static final String DATABASE = "aval_approval_nonces";

  MongoNonces nonces =
      new MongoNonces(TestMongo.client().getDatabase(DATABASE).getCollection("nonces"));
  Nonce nonce = new Nonce("hash", "binding", Acme.NOW, Acme.NOW.plusSeconds(1800));

  @AfterEach
  void drop() {
    TestMongo.drop(DATABASE);
  }

  @Test
  void oneOfManyTakesIt() throws Exception {
    nonces.add(nonce);
    Callable<Optional<Nonce>> take = () -> nonces.take("hash");
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      assertThat(threads.invokeAll(Collections.nCopies(50, take)).stream().map(Future::resultNow))
          .filteredOn(Optional::isPresent)
          .containsExactly(Optional.of(nonce));
    }
  }

  @Test
  void onlyWhatIsOverIsSwept() {
    nonces.add(nonce);
    nonces.sweep(nonce.expiresAt().minusMillis(1));
    assertThat(nonces.take("hash")).contains(nonce);
    nonces.add(nonce);
    nonces.sweep(nonce.expiresAt());
    assertThat(nonces.take("hash")).isEmpty();
  }
}
