package dev.aval.local.demo;

import dev.aval.local.CannotStart;
import dev.aval.local.Options;
import dev.aval.local.QuietLogs;
import dev.aval.local.Texts;
import dev.aval.local.command.RunningPlatform;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/// Tells the story of one request.
public final class Demo {
  private Demo() {}

  static void main(String[] arguments) throws InterruptedException {
    QuietLogs.set();
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    var texts = Texts.of(System.getenv());
    try {
      var platform = RunningPlatform.on(Options.data(List.of(arguments)), texts);
      new Story(platform, texts, new Narrator(out, texts)).tell();
    } catch (CannotStart | IllegalStateException | IOException problem) {
      System.err.println(problem.getMessage());
      System.exit(1);
    }
  }
}
