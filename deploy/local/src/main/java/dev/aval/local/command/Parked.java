package dev.aval.local.command;

import static dev.aval.local.command.RunningPlatform.JSON;
import static dev.aval.local.command.RunningPlatform.get;
import static dev.aval.local.command.RunningPlatform.json;
import static dev.aval.local.command.RunningPlatform.post;
import static dev.aval.local.command.RunningPlatform.send;

import dev.aval.local.CannotStart;
import dev.aval.local.Texts;
import dev.aval.local.running.Service;
import java.io.PrintStream;
import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// What could not be processed: to look at, to give to its handler once more, or to give up for a
/// reason. A record is named `service/id`, as the list prints it.
record Parked(RunningPlatform platform, Texts texts, PrintStream out) {
  private record Name(String service, String id) {}

  int run(List<String> arguments) {
    var verb = arguments.isEmpty() ? "" : arguments.getFirst();
    return switch (verb) {
      case "list" -> list();
      case "show" -> show(name(arguments));
      case "replay" -> settle(name(arguments), "replays", Map.of());
      case "discard" -> settle(name(arguments), "discards", Map.of("reason", reason(arguments)));
      default -> throw new CannotStart(texts.say("parked.usage"));
    };
  }

  static int waiting(RunningPlatform platform, Service service, String token) {
    var uri = parked(platform, service.noun(), "?limit=500");
    var answer = send(get(uri).header("Authorization", "Bearer " + token));
    return answer.statusCode() == 200 ? json(answer).path("items").size() : 0;
  }

  private int list() {
    var found = 0;
    for (var service : Service.SIX) {
      for (var item :
          platform.asOperator(get(parked(platform, service.noun(), "?limit=500"))).path("items")) {
        found++;
        out.printf(
            "%s/%s  %s  %s: %s%n",
            service.noun(),
            item.path("id").asString(),
            item.path("at").asString(),
            item.path("reason").path("code").asString(),
            item.path("reason").path("message").asString());
      }
    }
    if (found == 0) {
      out.println(texts.say("parked.none"));
    }
    return 0;
  }

  private int show(Name name) {
    var record = platform.asOperator(get(parked(platform, name.service, "/" + name.id)));
    out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(record));
    return 0;
  }

  private int settle(Name name, String what, Map<String, String> more) {
    var body = new HashMap<>(more);
    body.put("id", name.id);
    var answer = platform.asOperator(post(parked(platform, name.service, "/" + what), body));
    out.println(JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answer));
    return answer.path("failures").isEmpty() ? 0 : 1;
  }

  private static URI parked(RunningPlatform platform, String service, String rest) {
    return platform.at(0, "/operator/" + service + "/parked" + rest);
  }

  private Name name(List<String> arguments) {
    var parts = arguments.size() > 1 ? arguments.get(1).split("/", 2) : new String[0];
    if (parts.length != 2) {
      throw new CannotStart(texts.say("parked.usage"));
    }
    return new Name(parts[0], parts[1]);
  }

  private String reason(List<String> arguments) {
    if (arguments.size() < 3) {
      throw new CannotStart(texts.say("parked.usage"));
    }
    return String.join(" ", arguments.subList(2, arguments.size()));
  }
}
