package dev.aval.local;

import dev.aval.local.issuer.ClientScopes;
import dev.aval.local.issuer.DemoTokens;
import dev.aval.local.issuer.IssuerSettings;
import dev.aval.local.running.Addresses;
import dev.aval.local.running.InThisJvm;
import dev.aval.local.running.ServiceSettings;
import dev.aval.local.running.Services;
import dev.aval.local.site.Site;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/// Parts first, then services, gateway last; and the other way round to stop.
final class Lifecycle {
  /// As many starts at once as a small machine has cores; more would only slow each other down.
  private static final int AT_ONCE = 2;

  private final Options options;
  private final DataFolder data;
  private final Progress progress;
  private final Addresses addresses;
  private final Parts parts;
  private final Services services;
  private final IssuerSettings issuer;
  private final AtomicReference<@Nullable InThisJvm> site = new AtomicReference<>();
  private final AtomicBoolean stopped = new AtomicBoolean();

  Lifecycle(Options options, DataFolder data, Progress progress) {
    this.options = options;
    this.data = data;
    this.progress = progress;
    this.addresses = Addresses.of(options);
    this.parts = new Parts(options, data, progress);
    var secrets = data.folder("secrets");
    this.issuer = new IssuerSettings(addresses.issuer(), addresses.publicUrl(), secrets);
    var settings =
        new ServiceSettings(addresses, issuer.clientSecrets(), secrets, data.folder("erp"));
    this.services = Services.of(options, settings, data.folder("logs"), progress);
  }

  /// Before anything starts, so that no message comes from the middle of a half-started platform.
  void expectFreePorts() {
    parts.expectFreePorts();
  }

  void start() {
    try (var starters = Executors.newFixedThreadPool(AT_ONCE)) {
      var broker = CompletableFuture.runAsync(parts::startBroker, starters);
      var database = CompletableFuture.runAsync(parts::startDatabase, starters);
      var mail = CompletableFuture.runAsync(parts::startMailServer, starters);
      var pages = CompletableFuture.runAsync(this::startSite, starters);
      CompletableFuture.allOf(broker, database).join();
      var all = services.start(starters);
      CompletableFuture.allOf(mail, pages, all).join();
    } catch (CompletionException failed) {
      throw cannotStart(failed);
    }
    createDemoAccounts();
    RunFile.write(data, addresses);
    sayWhere();
  }

  private void startSite() {
    if (addresses.ownIssuer()) {
      var name = options.texts().say("part.issuer") + " " + addresses.site().getAuthority();
      site.set(progress.step(name, () -> Site.start(addresses, issuer, parts.mailbox())));
    }
  }

  private void createDemoAccounts() {
    var pages = site.get();
    if (pages != null) {
      var token = pages.context().getBean(DemoTokens.class).of(ClientScopes.SHOP).orElseThrow();
      new DemoAccounts(addresses, progress).createMissing(token);
    }
  }

  private CannotStart cannotStart(CompletionException failed) {
    var cause = failed.getCause() == null ? failed : failed.getCause();
    LoggerFactory.getLogger(Lifecycle.class).error("The platform did not start", cause);
    return new CannotStart(options.texts().say("start.failed", "Aval", cause, data.path("logs")));
  }

  private void sayWhere() {
    progress.say("start.ready", progress.elapsed());
    progress.say(
        "where",
        addresses.publicUrl(),
        addresses.kafka(),
        addresses.mongodb(),
        addresses.smtp(),
        data.path("logs"));
    progress.say("where.next");
  }

  void stop() {
    if (!stopped.compareAndSet(false, true)) {
      return;
    }
    var stopping = new Progress(progress);
    stopping.say("stop.begin");
    RunFile.remove(data);
    services.stop();
    var pages = site.get();
    if (pages != null) {
      pages.stop(Services.PATIENCE);
    }
    try {
      parts.close();
      data.close();
    } catch (Exception e) {
      LoggerFactory.getLogger(Lifecycle.class).error("The platform did not stop cleanly", e);
    }
    stopping.say("stop.done", stopping.elapsed(), options.data());
  }
}
