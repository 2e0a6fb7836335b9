package dev.aval.approval.editing.web;

import dev.aval.approval.drafting.Profiles;
import dev.aval.approval.drafting.Shelved;
import dev.aval.contracts.Json;
import dev.aval.platform.security.Person;
import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.JsonNode;

/// The policies of an account, or of the platform.
@Controller
class PolicyListPage {
  private final Editors editors;

  PolicyListPage(Editors editors) {
    this.editors = editors;
  }

  record Row(Shelved shelved, String name, String types, int priority) {
    private static final int USUAL = 100;

    static Row of(Shelved it) {
      JsonNode policy = Json.mapper().readTree(it.current().text());
      var types = policy.path("types").valueStream().map(JsonNode::asString).toList();
      return new Row(
          it,
          policy.path("name").asString(),
          String.join(", ", types),
          policy.path("priority").asInt(USUAL));
    }
  }

  @GetMapping("/admin/{owner}/policies")
  String list(@PathVariable String owner, Person person, Model model) {
    var whose = new Owner(owner);
    var author = editors.author(person, whose);
    List<Row> rows = editors.drafting().list(author, whose.id()).stream().map(Row::of).toList();
    model.addAttribute("owner", whose);
    model.addAttribute("current", rows.stream().filter(it -> !it.shelved().retired()).toList());
    model.addAttribute("retired", rows.stream().filter(it -> it.shelved().retired()).toList());
    model.addAttribute("profiles", Profiles.IDS);
    return "approval/policies";
  }
}
