package dev.aval.notification.preferences.mongo;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoClients;
import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.notification.preferences.Channel;
import dev.aval.notification.preferences.Concern;
import dev.aval.notification.preferences.Gathering;
import dev.aval.notification.preferences.Preferences;
import dev.aval.notification.preferences.Quiet;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class MongoPreferencesTest {
  @Test
  void whatSomebodyWantsIsKeptAndFoundByHisAddressAlone() {
    try (var server = EmbeddedMongo.inMemory();
        var client = MongoClients.create(server.connectionString())) {
      var all = new MongoPreferences(client.getDatabase("n").getCollection("preferences"));
      var anna =
          new Preferences(
              "anna@acme.example",
              Map.of(Concern.OTHERS, Channel.NONE, Concern.ASKED, Channel.MAIL),
              new Quiet(LocalTime.of(22, 0), LocalTime.of(7, 30)),
              new Gathering(LocalTime.of(8, 0), 5),
              ZoneId.of("Asia/Tokyo"));
      var daily =
          new Preferences(
              "bruno@acme.example", Map.of(), null, new Gathering(LocalTime.NOON, null), null);
      all.keep(Preferences.none("anna@acme.example"));
      all.keep(anna);
      all.keep(daily);
      server.scans().clear();
      assertThat(all.among(List.of("anna@acme.example", "bruno@acme.example", "nobody@x.example")))
          .isEqualTo(Map.of("anna@acme.example", anna, "bruno@acme.example", daily));
      assertThat(server.scans().count()).isZero();
    }
  }
}
