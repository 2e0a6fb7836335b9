package dev.aval.contracts;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// The published description is valid, whole, and says what the code does.
class AsyncApiTest {
  private static final Path RESOURCES = Path.of("src/main/resources");
  private static final JsonNode API = api();

  private static final Map<String, Class<? extends WireRecord>> FAMILIES =
      Map.ofEntries(
          Map.entry(Topics.REQUESTS_INBOX, Inbox.class),
          Map.entry(Topics.REQUESTS, Requests.class),
          Map.entry(Topics.REQUESTS_STATE, Requests.class),
          Map.entry(Topics.GATES, Gates.class),
          Map.entry(Topics.APPROVALS_INBOX, ApprovalsInbox.class),
          Map.entry(Topics.APPROVALS, Approvals.class),
          Map.entry(Topics.ACCOUNTS, Accounts.class),
          Map.entry(Topics.POLICIES, Policies.class),
          Map.entry(Topics.DELEGATIONS, Delegations.class),
          Map.entry(Topics.REMINDERS, Reminders.class),
          Map.entry(Topics.SYNC, Sync.class),
          Map.entry(Topics.NOTIFICATIONS, Notifications.class),
          Map.entry(Topics.LINKS, Links.class),
          Map.entry(Topics.EVIDENCE, Evidence.class));

  @Test
  void itIsValidAsyncApi() throws IOException {
    assertThat(metaSchemaErrors(API)).isEmpty();
  }

  @Test
  void theMetaSchemaNoticesAMistake() throws IOException {
    ObjectNode broken = API.deepCopy().asObject();
    ((ObjectNode) broken.at("/operations/requestSendsRequests")).put("action", "shout");
    assertThat(metaSchemaErrors(broken)).isNotEmpty();
  }

  @Test
  void everyReferenceIsResolved() {
    List<String> references = API.findValuesAsString("$ref");
    assertThat(references).hasSizeGreaterThan(100);
    assertThat(references).filteredOn(reference -> !resolves(reference)).isEmpty();
  }

  @Test
  void everyTopicIsDescribedWithItsSettings() {
    Map<String, JsonNode> byTopic =
        channels().collect(Collectors.toMap(c -> c.path("address").asString(), c -> c));
    assertThat(byTopic.keySet())
        .isEqualTo(Topics.all().stream().map(TopicSettings::name).collect(Collectors.toSet()));
    for (TopicSettings topic : Topics.all()) {
      JsonNode kafka = byTopic.get(topic.name()).at("/bindings/kafka");
      assertThat(kafka.path("partitions").asInt()).as(topic.name()).isEqualTo(topic.partitions());
      assertThat(configuration(kafka)).as(topic.name()).isEqualTo(topic.configuration());
    }
  }

  @Test
  void everyTypeIsOnTheTopicOfItsFamilyAndOnNoOther() {
    Map<String, String> topicOf = new HashMap<>();
    channels()
        .forEach(channel ->
            channel
                .path("messages")
                .propertyNames()
                .forEach(type ->
                    assertThat(topicOf.put(type, channel.path("address").asString()))
                        .as(type)
                        .isNull()));
    assertThat(topicOf.keySet()).isEqualTo(EventTypes.in(WireRecord.class).keySet());
    topicOf.forEach(
        (type, topic) -> assertThat(EventTypes.in(FAMILIES.get(topic))).containsKey(type));
    assertThat(topicOf).containsEntry("request.state.v1", Topics.REQUESTS_STATE);
  }

  @Test
  void everyMessageHasItsOwnSchemaAndSample() {
    assertThat(API.at("/components/messages").properties())
        .hasSameSizeAs(EventTypes.in(WireRecord.class).keySet())
        .allSatisfy(message -> {
          String type = message.getKey();
          JsonNode said = message.getValue();
          assertThat(said.path("name").asString()).isEqualTo(type);
          assertThat(said.path("title").asString())
              .isEqualTo(schemaFile(type).path("title").asString());
          assertThat(said.at("/payload/schema/$ref").asString())
              .isEqualTo("schemas/" + type + ".json");
          assertThat(said.at("/examples/0/payload/$ref").asString())
              .isEqualTo("samples/" + type + ".json");
        });
  }

  @Test
  void everyTopicButTheInboxHasOneSenderAndEveryOperationANamedService() {
    Map<String, Set<String>> senders =
        API.path("operations")
            .valueStream()
            .filter(operation -> operation.path("action").asString().equals("send"))
            .collect(
                Collectors.groupingBy(
                    operation -> operation.at("/channel/$ref").asString(),
                    Collectors.mapping(AsyncApiTest::service, Collectors.toSet())));
    var platforms = senders.get("#/channels/requestsInbox");
    assertThat(platforms).containsExactlyInAnyOrder("sync-service", "link-service");
    assertThat(senders)
        .allSatisfy((c, s) -> assertThat(s).hasSize(s.equals(platforms) ? platforms.size() : 1));
    assertThat(senders).as("only others send us commands").hasSize(Topics.all().size() - 1);
    assertThat(API.path("operations").valueStream().map(AsyncApiTest::service))
        .allSatisfy(service -> assertThat(service).matches("[a-z]+-service(-[a-z]+)?"));
  }

  private static List<String> metaSchemaErrors(JsonNode document) throws IOException {
    String meta = Files.readString(Path.of("src/test/resources/asyncapi/3.0.0.json"));
    return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
        .getSchema(Json.mapper().readTree(meta))
        .validate(document)
        .stream()
        .map(Object::toString)
        .toList();
  }

  private static boolean resolves(String reference) {
    return reference.startsWith("#/")
        ? !API.at(reference.substring(1)).isMissingNode()
        : Files.isRegularFile(RESOURCES.resolve(reference));
  }

  private static Map<String, String> configuration(JsonNode kafka) {
    return kafka.path("topicConfiguration").properties().stream()
        .collect(
            Collectors.toMap(
                Map.Entry::getKey,
                e -> e.getValue().isArray() ? e.getValue().get(0).asString() : text(e)));
  }

  private static String text(Map.Entry<String, JsonNode> entry) {
    return entry.getValue().asString();
  }

  private static Stream<JsonNode> channels() {
    return API.path("channels").valueStream();
  }

  private static String service(JsonNode operation) {
    return operation.at("/tags/0/name").asString();
  }

  private static JsonNode schemaFile(String type) {
    return Json.mapper().readTree(Resource.bytes("schemas", type));
  }

  private static JsonNode api() {
    return new YAMLMapper().readTree(RESOURCES.resolve("asyncapi.yaml").toFile());
  }
}
