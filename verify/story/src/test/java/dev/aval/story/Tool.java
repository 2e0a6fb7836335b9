package dev.aval.story;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import org.opentest4j.TestAbortedException;

/// A program that a story needs from outside. Without it the story is skipped, and says so.
record Tool(String name, String debianPackage) {
  static final Tool KCAT = new Tool("kcat", "kcat");
  static final Tool CHROMIUM = new Tool("chromium", "chromium");

  Path path() {
    return find().orElseThrow(this::missing);
  }

  private Optional<Path> find() {
    return Arrays.stream(System.getenv("PATH").split(":"))
        .map(folder -> Path.of(folder, name))
        .filter(Files::isExecutable)
        .findFirst();
  }

  private TestAbortedException missing() {
    var message = "SKIPPED: no " + name + " here; it comes with Debian's package " + debianPackage;
    System.out.println(message);
    return new TestAbortedException(message);
  }
}
