package dev.aval.local.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/// Every mail that the local mail server took, one file each, the newest [#KEPT]. A mail is on disk
/// before the server says 250, so what a sender believes to be sent is there after a crash.
public final class Mailbox {
  public static final int KEPT = 5_000;
  private final Path folder;
  private final Clock clock;
  private final int kept;
  private final Deque<Mail> newestFirst = new ArrayDeque<>();
  private long number;

  public Mailbox(Path folder, Clock clock) {
    this(folder, clock, KEPT);
  }

  Mailbox(Path folder, Clock clock, int kept) {
    this.folder = folder;
    this.clock = clock;
    this.kept = kept;
    load();
  }

  private void load() {
    try (var files = Files.list(folder)) {
      files
          .filter(Mail::isMail)
          .map(Mail::at)
          .sorted(Comparator.comparing(Mail::id))
          .forEach(newestFirst::addFirst);
      number = newestFirst.isEmpty() ? 0 : Mail.number(newestFirst.getFirst());
      forgetOldest();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  synchronized void keep(String to, MimeMessage message) throws IOException, MessagingException {
    var recipient = to.length() > 180 ? to.substring(0, 180) : to;
    var file = folder.resolve(Mail.name(clock.instant(), ++number, recipient));
    var draft = folder.resolve("incoming");
    try (var out = Files.newOutputStream(draft)) {
      message.writeTo(out);
    }
    Files.move(draft, file);
    newestFirst.addFirst(Mail.at(file));
    forgetOldest();
  }

  private void forgetOldest() throws IOException {
    while (newestFirst.size() > kept) {
      Files.deleteIfExists(newestFirst.removeLast().file());
    }
  }

  /// The newest mails, of everybody or of one recipient.
  public List<Letter> newest(Optional<String> to, int limit) {
    return newestMails(to, limit).stream().map(Mailbox::read).flatMap(Optional::stream).toList();
  }

  private synchronized List<Mail> newestMails(Optional<String> to, int limit) {
    return newestFirst.stream()
        .filter(mail -> to.isEmpty() || mail.to().equalsIgnoreCase(to.get()))
        .limit(limit)
        .toList();
  }

  public Optional<Letter> find(String id) {
    return findMail(id).flatMap(Mailbox::read);
  }

  private synchronized Optional<Mail> findMail(String id) {
    return newestFirst.stream().filter(mail -> mail.id().equals(id)).findFirst();
  }

  // A file that went away, or that is no mail, is not worth a failed page.
  private static Optional<Letter> read(Mail mail) {
    try {
      return Optional.of(Letters.read(mail));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
