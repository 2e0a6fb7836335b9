package dev.aval.local;

import dev.aval.embedded.mongo.EmbeddedMongo;
import dev.aval.local.broker.EmbeddedBroker;
import dev.aval.local.issuer.IssuerSettings;
import dev.aval.local.mailbox.MailServer;
import dev.aval.local.mailbox.Mailbox;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/// The embedded servers. A part whose address is given is not started, and nothing else changes.
final class Parts implements AutoCloseable {
  private final Options options;
  private final DataFolder data;
  private final Progress progress;
  private final Mailbox mailbox;
  private final Deque<AutoCloseable> started = new ArrayDeque<>();

  Parts(Options options, DataFolder data, Progress progress) {
    this.options = options;
    this.data = data;
    this.progress = progress;
    this.mailbox = new Mailbox(data.folder("mails"), Clock.systemUTC());
  }

  Mailbox mailbox() {
    return mailbox;
  }

  void expectFreePorts() {
    var ports = options.ports();
    var texts = options.texts();
    expectFree("AVAL_KAFKA", ports.kafka(), "part.broker", Ports.KAFKA);
    expectFree("AVAL_MONGODB", ports.mongodb(), "part.database", Ports.MONGODB);
    expectFree("AVAL_SMTP", ports.smtp(), "part.mail", Ports.SMTP);
    for (var port = ports.http(); port < ports.issuer(); port++) {
      var part = port == ports.http() ? "part.gateway" : "part.service";
      FreePort.expect(port, texts.say(part), Ports.HTTP, texts);
    }
    FreePort.expect(ports.issuer(), texts.say("part.issuer"), Ports.HTTP, texts);
    if (options.external("AVAL_OIDC_ISSUER").isEmpty()) {
      IssuerSettings.expectLoopback(options.httpAddress(), texts);
    }
  }

  private void expectFree(String external, int port, String part, String variable) {
    if (options.external(external).isEmpty()) {
      FreePort.expect(port, options.texts().say(part), variable, options.texts());
    }
  }

  void startBroker() {
    start(
        "AVAL_KAFKA",
        "part.broker",
        options.ports().kafka(),
        () -> EmbeddedBroker.open(data.path("kafka"), options.ports().kafka(), FreePort.any()));
  }

  void startDatabase() {
    start(
        "AVAL_MONGODB",
        "part.database",
        options.ports().mongodb(),
        () ->
            EmbeddedMongo.open(
                data.folder("mongodb").resolve("aval.db"), options.ports().mongodb()));
  }

  void startMailServer() {
    start(
        "AVAL_SMTP",
        "part.mail",
        options.ports().smtp(),
        () -> MailServer.open(options.ports().smtp(), mailbox));
  }

  private void start(
      String external, String part, int port, Supplier<? extends AutoCloseable> opening) {
    var name = options.texts().say(part);
    var given = options.external(external);
    if (given.isPresent()) {
      progress.say("start.external", name, given.get());
      return;
    }
    var opened = progress.step(name + " 127.0.0.1:" + port, opening::get);
    synchronized (started) {
      started.push(opened);
    }
  }

  @Override
  public void close() throws Exception {
    synchronized (started) {
      while (!started.isEmpty()) {
        started.pop().close();
      }
    }
  }
}
