package dev.aval.local.command;

import dev.aval.local.CannotStart;
import dev.aval.local.Options;
import dev.aval.local.QuietLogs;
import dev.aval.local.Texts;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// `./aval down`, `status`, `token`, `parked`, `audit export` and `audit keys`: small programs
/// beside a running platform.
public final class Commands {
  private Commands() {}

  static void main(String[] arguments) {
    QuietLogs.set();
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try {
      System.exit(run(new ArrayList<>(List.of(arguments)), out));
    } catch (CannotStart problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
    }
  }

  private static int run(List<String> arguments, PrintStream out) {
    var data = Options.data(arguments);
    var texts = Texts.of(System.getenv());
    var verb = arguments.removeFirst();
    if (verb.equals("down")) {
      return new Down(data, texts, out).run();
    }
    var platform = RunningPlatform.on(data, texts);
    var rest = withoutData(arguments);
    return switch (verb) {
      case "status" -> new Status(platform, texts, out).run();
      case "token" -> new Token(platform, texts, out).run(rest);
      case "audit" -> new Evidence(platform, texts, out).run(rest);
      case "parked" -> new Parked(platform, texts, out).run(rest);
      default -> throw new IllegalArgumentException(verb);
    };
  }

  static List<String> withoutData(List<String> arguments) {
    var at = arguments.indexOf("--data");
    if (at >= 0) {
      arguments.subList(at, Math.min(at + 2, arguments.size())).clear();
    }
    return arguments;
  }
}
