package dev.aval.local;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/// `./aval up`: the whole platform, until it is told to stop.
public final class Platform {
  private Platform() {}

  static void main(String[] arguments) throws InterruptedException {
    var out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try {
      run(Options.of(List.of(arguments), System.getenv()), out);
    } catch (CannotStart problem) {
      out.println(problem.getMessage());
      System.exit(1);
    }
  }

  private static void run(Options options, PrintStream out) throws InterruptedException {
    var progress = new Progress(out, options.texts());
    var data = DataFolder.open(options.data(), options.texts());
    RunFile.remove(data);
    Logs.into(data.folder("logs"));
    var life = new Lifecycle(options, data, progress);
    life.expectFreePorts();
    progress.say("start.begin", options.data());
    Runtime.getRuntime().addShutdownHook(new Thread(life::stop, "stop"));
    life.start();
    new CountDownLatch(1).await();
  }
}
