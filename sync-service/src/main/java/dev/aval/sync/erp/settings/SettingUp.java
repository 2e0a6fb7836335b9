package dev.aval.sync.erp.settings;

import static dev.aval.sync.erp.Setup.same;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toSet;

import dev.aval.sync.erp.Erp;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.ErpKind;
import dev.aval.sync.erp.Erps;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.WrongSetting;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/// From settings to connectors. What cannot work stops the start, by the name of the setting.
class SettingUp {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final List<ErpKind> kinds;

  SettingUp(List<ErpKind> kinds) {
    this.kinds = kinds;
  }

  Erps all(ErpSettings settings) {
    var systems = settings.systems();
    if (systems.isEmpty()) {
      systems = Map.of("csv", Defaults.csv(settings.folder()));
    }
    return new Erps(
        systems.entrySet().stream().map(it -> named(it.getKey(), it.getValue())).toList());
  }

  private Erp named(String name, ErpSettings.System system) {
    try {
      checkTimes(system);
      return new Erp(name, system.at(), system.changesEvery(), connector(name, system));
    } catch (WrongSetting e) {
      throw new InvalidConfigurationPropertyValueException(
          "aval.erp.systems." + name + "." + e.setting(), null, e.getMessage());
    }
  }

  private ErpConnector connector(String name, ErpSettings.System system) {
    var kind =
        kinds.stream()
            .filter(it -> same(it.name()).equals(same(system.kind())))
            .findFirst()
            .orElseThrow(() -> new WrongSetting("kind", "must be one of " + names()));
    checkOptions(kind, system.options());
    var erp = kind.connect(setup(name, system));
    if (system.changesEvery() != null && !erp.capabilities().incremental()) {
      throw new WrongSetting(
          "changes-every", "cannot be, since " + kind.name() + " does not tell changes");
    }
    return erp.capabilities().deliveries()
        ? erp
        : new Patient(name, erp, system.attempts(), system.firstWait(), system.longestWait());
  }

  private static void checkTimes(ErpSettings.System it) {
    if (it.changesEvery() != null) {
      atLeast("changes-every", it.changesEvery(), Duration.ofMinutes(1));
    }
    atLeast("connect-timeout", it.connectTimeout(), Duration.ofMillis(1));
    atLeast("timeout", it.timeout(), Duration.ofMillis(1));
    atLeast("login-timeout", it.loginTimeout(), Duration.ofMillis(1));
    atLeast("first-wait", it.firstWait(), Duration.ofMillis(1));
    atLeast("longest-wait", it.longestWait(), it.firstWait());
    atLeast("keep", it.keep(), Duration.ofDays(1));
  }

  private static void atLeast(String name, Duration time, Duration least) {
    if (time.compareTo(least) < 0) {
      throw new WrongSetting(name, "must be %s or more".formatted(least));
    }
  }

  private String names() {
    return kinds.stream().map(ErpKind::name).sorted().collect(joining(", "));
  }

  private static void checkOptions(ErpKind kind, Map<String, String> given) {
    var known = kind.options().stream().map(Setup::same).collect(toSet());
    given.forEach((option, value) -> {
      if (!value.isBlank() && !known.contains(same(option))) {
        throw new WrongSetting(
            "options." + option,
            "is no option of %s, which has %s".formatted(kind.name(), kind.options()));
      }
    });
  }

  private static Setup setup(String name, ErpSettings.System it) {
    return new Setup(
        name,
        url(it.url(), it.allowHttp()),
        text(it.database()),
        text(it.user()),
        secret(it.secret(), it.secretFile()),
        it.credentialsUntil(),
        it.folder(),
        it.quiet(),
        it.keep(),
        it.pageSize(),
        it.connectTimeout(),
        it.timeout(),
        it.loginTimeout(),
        it.maxAnswer().toBytes(),
        it.options());
  }

  /// Passwords travel on it.
  private static @Nullable URI url(@Nullable URI url, boolean allowHttp) {
    if (url == null) {
      return null;
    }
    if (url.getHost() == null || url.getUserInfo() != null || url.getQuery() != null) {
      throw new WrongSetting("url", "must be https://host/path, without a user or a query in it");
    }
    var plain = "http".equals(url.getScheme()) && (allowHttp || LOOPBACK.contains(url.getHost()));
    if (!plain && !"https".equals(url.getScheme())) {
      throw new WrongSetting(
          "url", "must begin with https:// (or set allow-http, in a safe network)");
    }
    return url;
  }

  private static @Nullable Secret secret(@Nullable String text, @Nullable Path file) {
    if (text(text) != null && file != null) {
      throw new WrongSetting("secret", "must not be set together with secret-file");
    }
    try {
      return file != null
          ? Secret.in(file)
          : text == null || text.isBlank() ? null : Secret.of(text);
    } catch (IOException e) {
      throw new WrongSetting("secret-file", "cannot be read");
    }
  }

  private static @Nullable String text(@Nullable String text) {
    return text == null || text.isBlank() ? null : text;
  }
}
