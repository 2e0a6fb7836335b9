package dev.aval.approval.drafting.web;

import dev.aval.approval.drafting.Profiles;
import dev.aval.contracts.Json;
import dev.aval.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/// The policies that come with the product, in the order in which they apply.
@RestController
class ProfilesController {
  record ProfileBody(String profileId, JsonNode policy) {
    static ProfileBody of(String id) {
      return new ProfileBody(id, Json.mapper().readTree(Profiles.text(id)));
    }
  }

  record ProfileItems(List<ProfileBody> items) {}

  @GetMapping("/api/policy-profiles")
  ProfileItems all() {
    return new ProfileItems(Profiles.IDS.stream().map(ProfileBody::of).toList());
  }

  @GetMapping("/api/policy-profiles/{profileId}")
  ResponseEntity<?> one(@PathVariable String profileId) {
    return Profiles.IDS.contains(profileId)
        ? ResponseEntity.ok(ProfileBody.of(profileId))
        : Problem.of(HttpStatus.NOT_FOUND, "no-such-profile", "There is no such profile")
            .response();
  }
}
