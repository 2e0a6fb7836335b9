package dev.aval.approval.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pages on which policies are written, tried, restored and retired, by plain forms.
class PolicyPagesTest extends ServiceTest {
  static final String PAGES = "/admin/ACC-1001/policies";

  final String id = "p" + UUID.randomUUID().toString().substring(0, 8);

  @Test
  void aPolicyIsBegunFromAProfileAndKept() {
    assertThat(sam().look(PAGES + "/_new?profile=document").body())
        .contains("&quot;Documents&quot;", "Who would be asked?");
    var kept = write("_new", document("Travel"), Map.of());
    assertThat(kept.statusCode()).isEqualTo(303);
    assertThat(kept.headers().firstValue("Location")).contains(PAGES + "/" + id + "?done=kept");
    assertThat(sam().look(PAGES).body()).contains("Travel", id, "sam");
    assertThat(sam().look(PAGES + "/" + id + "?done=kept").body()).contains("Saved.", "In force");
  }

  @Test
  void whatIsWrongIsSaidByLineAndWhatWasTypedStays() {
    var typed = document("Travel").replace("\"APPROVAL\"", "\"BOSS\"");
    var again = write("_new", typed, Map.of("amount", "12,50"));
    assertThat(again.statusCode()).isEqualTo(422);
    assertThat(again.body())
        .contains(
            "Line 4", "/stages/0/approvers/0/right", "&quot;BOSS&quot;", "aria-invalid", "12,50");
    assertThat(write("_new", "{\n \"name\": \"x\",\n oops\n}", Map.of()).body()).contains("Line 3");
    assertThat(sam().look(PAGES + "/" + id).statusCode()).isEqualTo(404);
  }

  @Test
  void whoWasSlowerLosesNothingOfWhatHeTyped() {
    write("_new", document("Travel"), Map.of());
    write(id, document("Trips"), Map.of("edited", "1"));
    var late = write(id, document("Journeys"), Map.of("edited", "1"));
    assertThat(late.statusCode()).isEqualTo(409);
    assertThat(late.body()).contains("Somebody else has changed this policy", "Journeys");
    assertThat(write("_new", document("Other"), Map.of()).body()).contains("with this id already");
  }

  @Test
  void anEarlierVersionIsSeenAndRestored() {
    write("_new", document("Travel"), Map.of());
    write(id, document("Trips"), Map.of("edited", "1"));
    assertThat(sam().look(PAGES + "/" + id + "?version=1").body())
        .contains("Travel", "Version 1 of 2", "Restore version 1");
    write(id, "", Map.of("edited", "2", "version", "1", "action", "restore"));
    assertThat(sam().look(PAGES + "/" + id).body())
        .contains("&quot;Travel&quot;", "Version 3 of 3");
    write(id, "", Map.of("edited", "3", "action", "retire"));
    assertThat(sam().look(PAGES + "/" + id).body()).contains("Retired", "Save and put in force");
    assertThat(sam().look(PAGES).body()).contains("Retired policies:");
  }

  @Test
  void theDraftIsTriedBesideTheEditor() {
    var tried =
        write(
            "_new",
            document("Travel"),
            Map.of(
                "action", "try", "type", id, "amount", "12,50", "requester", "rita@acme.example"));
    assertThat(tried.statusCode()).isEqualTo(200);
    assertThat(tried.body())
        .contains(
            "It would wait for these people",
            "Anna (anna@acme.example)",
            "One approval is enough.",
            "does not take place",
            "amount &gt; 1000.0",
            "None: it waits until somebody answers.");
    assertThat(sam().look(PAGES + "/" + id).statusCode()).as("not kept").isEqualTo(404);
  }

  @Test
  void whatTheSimulatorCannotReadIsSaidBesideItsField() {
    var tried =
        write(
            "_new",
            document("Travel"),
            Map.of("action", "try", "type", "", "amount", "many", "data", "[1]"));
    assertThat(tried.statusCode()).isEqualTo(422);
    assertThat(tried.body()).contains("type-error", "amount-error", "data-error", "many");
  }

  @Test
  void everyMemberMayAskWhoWouldDecideHisOwnRequest() {
    var page = PAGES + "/_simulation";
    var rita = person("rita@acme.example").speaking("fr");
    assertThat(rita.look(page).body()).contains("Qui serait sollicité ?").doesNotContain("??");
    assertThat(rita.submit(page, Map.of("type", "order")).body())
        .contains("Elle attendrait ces personnes", "Anna (anna@acme.example)")
        .doesNotContain("??");
    assertThat(rita.submit(page, Map.of("type", "order", "requester", "sam@acme.example")).body())
        .contains("Vous pouvez essayer vos propres demandes");
    assertThat(person("victor@other.example").look(page).statusCode()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "/_new"})
  void onlySuperUsersAndOperatorsSeeThePages(String path) {
    assertThat(anna().look(PAGES + path).statusCode()).isEqualTo(403);
    assertThat(person("victor@other.example").look(PAGES + path).statusCode()).isEqualTo(404);
    assertThat(sam().look("/admin/platform/policies" + path).statusCode()).isEqualTo(403);
    var olga = person("olga@aval.example", "operator").speaking("fr");
    assertThat(olga.look(PAGES + path).statusCode()).isEqualTo(200);
    assertThat(olga.look("/admin/platform/policies").body())
        .contains("href=\"/admin/platform\"")
        .doesNotContain("/admin/platform/users");
    assertThat(olga.look("/admin/platform/policies" + path).body())
        .contains("Règles d’approbation")
        .doesNotContain("??");
  }

  private HttpResponse<String> write(String path, String document, Map<String, String> more) {
    var form = new HashMap<>(Map.of("policyId", id, "document", document));
    form.putAll(more);
    return sam().submit(PAGES + "/" + path, form);
  }

  private Browser sam() {
    return person("sam@acme.example").speaking("en");
  }

  private String document(String name) {
    return """
    {"name": "%s",
     "types": ["%s"],
     "alwaysHeld": true,
     "stages": [{"name": "Approval", "approvers": [{"right": "APPROVAL"}]},
       {"name": "Direction", "when": "amount > 1000.0", "approvers": [{"right": "SUPER_USER"}]}]}
    """
        .formatted(name, id);
  }
}
