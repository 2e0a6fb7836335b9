package dev.aval.local.command;

import dev.aval.local.Texts;
import dev.aval.local.issuer.ClientScopes;
import dev.aval.local.issuer.DemoPerson;
import java.io.PrintStream;
import java.util.List;
import java.util.stream.Collectors;

/// Prints a token and nothing else, to be used as `$(./aval token sam@acme.example)`.
record Token(RunningPlatform platform, Texts texts, PrintStream out) {
  int run(List<String> arguments) {
    var who = arguments.isEmpty() ? "" : arguments.getFirst();
    var token = platform.token(who);
    token.ifPresentOrElse(out::println, () -> System.err.println(unknown(who)));
    return token.isPresent() ? 0 : 1;
  }

  private String unknown(String who) {
    var people = DemoPerson.ALL.stream().map(DemoPerson::email).collect(Collectors.joining(", "));
    return texts.say("token.unknown", who, people, String.join(", ", ClientScopes.clients()));
  }
}
