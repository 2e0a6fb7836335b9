package dev.aval.notification.preferences.web;

import dev.aval.notification.preferences.Judged;
import dev.aval.notification.preferences.Judged.Flaw;
import dev.aval.notification.preferences.Wishing;
import dev.aval.platform.security.Person;
import dev.aval.platform.web.Fault;
import dev.aval.platform.web.Problem;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/// A person's own preferences; nobody else's are to be had.
@RestController
@RequestMapping("/api/notifications/preferences")
class PreferencesController {
  private final Wishing wishing;

  PreferencesController(Wishing wishing) {
    this.wishing = wishing;
  }

  @GetMapping
  PreferencesBody look(Person person) {
    return PreferencesBody.of(wishing.of(person.email()));
  }

  @PutMapping
  ResponseEntity<?> set(Person person, @RequestBody PreferencesBody wanted) {
    return switch (wishing.set(person.email(), wanted.wish())) {
      case Judged.Accepted(var his) -> ResponseEntity.ok(PreferencesBody.of(his));
      case Judged.Faulty(var flaws) -> refused(flaws).response();
    };
  }

  private static Problem refused(List<Flaw> flaws) {
    return Problem.of(HttpStatus.UNPROCESSABLE_CONTENT, "invalid", "The body cannot be accepted")
        .faults(flaws.stream().map(PreferencesController::fault).toList());
  }

  private static Fault fault(Flaw it) {
    var pointer =
        switch (it.field()) {
          case "quietFrom" -> "/quiet/from";
          case "quietUntil" -> "/quiet/until";
          case "digestHour" -> "/digest/hour";
          case "digestMoreThan" -> "/digest/moreThan";
          case "zone" -> "/zone";
          default -> "/channels/" + it.field().replace("~", "~0").replace("/", "~1");
        };
    return switch (it.fault()) {
      case UNKNOWN -> new Fault(pointer, "unknown", "Expected a name that is known");
      case NEEDED -> new Fault(pointer, "needed", "Expected another channel than NONE");
      case MISSING -> new Fault(pointer, "missing", "Expected a time as well");
      case NOT_A_TIME -> new Fault(pointer, "time", "Expected a time as HH:mm");
      case SAME -> new Fault(pointer, "same", "Expected another time than `from`");
      case NOT_A_COUNT -> new Fault(pointer, "count", "Expected a number from 1 to 50");
    };
  }
}
