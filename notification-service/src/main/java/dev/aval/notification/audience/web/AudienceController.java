package dev.aval.notification.audience.web;

import dev.aval.notification.audience.Audience;
import dev.aval.notification.audience.web.AudienceViews.AddresseeList;
import dev.aval.notification.audience.web.AudienceViews.TellingList;
import dev.aval.platform.security.Person;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// `/api/accounts/{code}/audience`, for super users of the account and operators.
@RestController
@RequestMapping("/api/accounts/{code}/audience")
class AudienceController {
  private final Audience audience;

  AudienceController(Audience audience) {
    this.audience = audience;
  }

  @GetMapping
  AddresseeList ofAccount(Person person, @PathVariable String code) {
    return AddresseeList.of(
        audience.ofAccount(Lookers.of(person), code).orElseThrow(Lookers::notThere));
  }

  @GetMapping("/{request}")
  TellingList ofRequest(Person person, @PathVariable String code, @PathVariable String request) {
    return TellingList.of(
        audience.ofRequest(Lookers.of(person), code, request).orElseThrow(Lookers::notThere));
  }
}
