package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.aval.platform.outbox.OutboxSettings;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.mongodb.core.MongoOperations;

/// A page is shown to whoever may see it, whether or not the look can be told at that moment.
class ViewsTest extends ServiceTest {
  @Autowired MongoOperations mongo;
  @Autowired MeterRegistry meters;

  @Test
  void whereTheBrokerTakesNothingThePageGoesWithoutAndTheNextLookIsTold() throws Exception {
    var id = opened();
    var before = untold();
    unpublished(id, OutboxSettings.defaults().maxDepth());
    assertThat(anna().look("/review/" + id).statusCode()).isEqualTo(200);
    assertThat(anna().look("/review/" + id).statusCode()).isEqualTo(200);
    assertThat(untold()).isEqualTo(before + 2);
    assertThat(anna().post("/api/approvals/" + id + "/decisions", approve()).statusCode())
        .as("nothing else is taken either")
        .isEqualTo(503);
    assertThat(views(id)).isEmpty();

    unpublished(id, -OutboxSettings.defaults().maxDepth());
    assertThat(anna().look("/review/" + id).statusCode()).isEqualTo(200);
    await().atMost(Duration.ofSeconds(30)).until(() -> views(id).size() == 1);
    assertThat(untold()).isEqualTo(before + 2);
  }

  /// As if so many of its events waited for the broker.
  private void unpublished(String id, int more) {
    mongo
        .getCollection("approvals")
        .updateOne(
            new Document("_id", id), new Document("$inc", new Document("published", -(long) more)));
  }

  private double untold() {
    return meters.counter("aval.views.untold").count();
  }

  private static List<Told> views(String id) {
    return Told.about(id).stream().filter(it -> it.type().equals("approval.viewed.v1")).toList();
  }

  private static String approve() {
    return Bodies.decision("APPROVE", "");
  }
}
