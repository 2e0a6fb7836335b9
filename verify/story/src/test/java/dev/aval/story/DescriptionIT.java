package dev.aval.story;

import static java.util.stream.Collectors.flatMapping;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.kafka.clients.admin.Admin;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// What `asyncapi.yaml` says is what runs: its topics are there and no others, each service reads
/// those it is said to read, and nothing lies on a topic that is not described for it.
@Order(4)
class DescriptionIT {
  private static final JsonNode API =
      new YAMLMapper()
          .readTree(Path.of("../../contracts/src/main/resources/asyncapi.yaml").toFile());

  private final RunningAval aval = RunningAval.shared();

  @Test
  void theTopicsOfTheBrokerAreTheChannelsAndAParkingPlaceForEachReader() throws Exception {
    var described =
        Stream.concat(
                channels().map(it -> it.path("address").asString()),
                receivers().entrySet().stream()
                    .filter(reader -> reader.getKey().endsWith("-service")) // others park nothing
                    .flatMap(reader ->
                        reader.getValue().stream()
                            .map(topic -> topic + "." + reader.getKey() + ".parked")))
            .collect(toSet());
    try (var admin = admin()) {
      var existing = admin.listTopics().names().get(20, TimeUnit.SECONDS);
      assertThat(existing).filteredOn(it -> it.startsWith("aval.")).hasSameElementsAs(described);
    }
  }

  @Test
  void eachServiceReadsWhatItIsSaidToRead() throws Exception {
    try (var admin = admin()) {
      var groups =
          admin.describeConsumerGroups(receivers().keySet()).all().get(20, TimeUnit.SECONDS);
      var reading =
          groups.values().stream()
              .collect(
                  groupingBy(
                      it -> it.groupId(),
                      flatMapping(
                          it ->
                              it.members().stream()
                                  .flatMap(one ->
                                      one.assignment().topicPartitions().stream()
                                          .map(partition -> partition.topic())),
                          toSet())));
      assertThat(reading).isEqualTo(receivers());
    }
  }

  @Test
  void everyEventIsDescribedForItsTopic() {
    var kcat = Kcat.on(aval);
    channels()
        .filter(it -> !it.path("address").asString().endsWith(".inbox"))
        .forEach(channel -> {
          var types = channel.path("messages").propertyNames();
          var topic = channel.path("address").asString();
          assertThat(kcat.read(topic)).as(topic).allMatch(it -> types.contains(it.type()));
        });
  }

  private static Stream<JsonNode> channels() {
    return API.path("channels").valueStream();
  }

  /// By service.
  private static Map<String, Set<String>> receivers() {
    return API.path("operations")
        .valueStream()
        .filter(it -> it.path("action").asString().equals("receive"))
        .collect(
            Collectors.groupingBy(
                it -> it.at("/tags/0/name").asString(),
                mapping(
                    it ->
                        API.at(it.at("/channel/$ref").asString().substring(1) + "/address")
                            .asString(),
                    toSet())));
  }

  private Admin admin() {
    return Admin.create(Map.of("bootstrap.servers", aval.kafka()));
  }
}
