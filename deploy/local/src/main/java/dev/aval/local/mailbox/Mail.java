package dev.aval.local.mailbox;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;

/// One mail for one recipient. Its file name says when it came and for whom, so that listing reads
/// no file.
public record Mail(String id, Instant sentAt, String to, Path file) {
  private static final String SUFFIX = ".eml";

  static String name(Instant at, long number, String to) {
    var safe = URLEncoder.encode(to, StandardCharsets.UTF_8).replace("*", "%2A");
    return "%013d-%06d-%s%s".formatted(at.toEpochMilli(), number % 1_000_000, safe, SUFFIX);
  }

  static boolean isMail(Path file) {
    return file.getFileName().toString().matches("\\d{13}-\\d{6}-.*\\.eml");
  }

  static Mail at(Path file) {
    var name = file.getFileName().toString();
    var to = name.substring(21, name.length() - SUFFIX.length());
    return new Mail(
        name.substring(0, 20),
        Instant.ofEpochMilli(Long.parseLong(name.substring(0, 13))),
        URLDecoder.decode(to, StandardCharsets.UTF_8),
        file);
  }

  static long number(Mail mail) {
    return Long.parseLong(mail.id().substring(14));
  }
}
