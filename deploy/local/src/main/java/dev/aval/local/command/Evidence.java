package dev.aval.local.command;

import static dev.aval.local.command.RunningPlatform.get;

import dev.aval.local.CannotStart;
import dev.aval.local.Texts;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// What an auditor takes with him, printed and nothing else: the evidence of one request, or the
/// keys by which he knows who signed it.
record Evidence(RunningPlatform platform, Texts texts, PrintStream out) {
  int run(List<String> arguments) {
    var verb = arguments.isEmpty() ? "" : arguments.getFirst();
    var path =
        switch (verb) {
          case "export" -> request(arguments);
          case "keys" -> "keys";
          default -> throw new CannotStart(texts.say("audit.usage"));
        };
    out.println(platform.asOperator(get(platform.at(0, "/api/evidence/" + path))));
    return 0;
  }

  private String request(List<String> arguments) {
    if (arguments.size() != 2) throw new CannotStart(texts.say("audit.usage"));
    return URLEncoder.encode(arguments.get(1), StandardCharsets.UTF_8);
  }
}
