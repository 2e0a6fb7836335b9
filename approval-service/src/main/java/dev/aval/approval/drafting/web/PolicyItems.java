package dev.aval.approval.drafting.web;

import dev.aval.approval.drafting.Shelved;
import dev.aval.approval.requests.Person;
import dev.aval.contracts.Json;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// The policies of one owner, by id.
record PolicyItems(List<Item> items) {

  record Item(
      String policyId, int version, boolean retired, JsonNode policy, Person by, Instant at) {
    static Item of(Shelved it) {
      var now = it.current();
      return new Item(
          it.policyId(),
          now.version(),
          it.retired(),
          Json.mapper().readTree(now.text()),
          now.by(),
          now.at());
    }
  }

  static PolicyItems of(List<Shelved> all) {
    return new PolicyItems(all.stream().map(Item::of).toList());
  }
}
