package dev.aval.load;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/// What a mail sink wrote, one file a mail: whose request it was about, and when it was complete.
///
/// The `Message-ID` of ours begins with the id of the event, which begins with the request's.
final class MailFolder {
  private static final Pattern ABOUT =
      Pattern.compile("(?im)^message-id:\\s*<(r[a-z2-7]{25})\\.(\\d+)");

  private MailFolder() {}

  /// Times in milliseconds, by request; only mails that ask for a decision.
  static Map<String, List<Long>> read(Path folder) throws IOException {
    var mails = new HashMap<String, List<Long>>();
    try (var files = Files.list(folder)) {
      for (var file : files.toList()) {
        var head = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        var about = ABOUT.matcher(head);
        if (head.contains("/r/") && about.find()) {
          mails
              .computeIfAbsent(about.group(1), _ -> new ArrayList<>())
              .add(Files.getLastModifiedTime(file).toMillis());
        }
      }
    }
    return mails;
  }

  static long count(Path folder) throws IOException {
    try (var files = Files.list(folder)) {
      return files.count();
    }
  }
}
