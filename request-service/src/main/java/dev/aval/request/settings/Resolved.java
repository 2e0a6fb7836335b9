package dev.aval.request.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// A setting with all that was said of it, from afar to near.
public record Resolved(
    Setting setting, Optional<List<Object>> platform, Optional<List<Object>> account) {
  public enum Origin {
    ACCOUNT,
    PLATFORM,
    BUILT_IN
  }

  public Optional<List<Object>> effective() {
    return Stream.of(account, platform, setting.builtIn()).flatMap(Optional::stream).findFirst();
  }

  /// What holds where the account chooses nothing.
  public Optional<List<Object>> inherited() {
    return platform.or(setting::builtIn);
  }

  public Origin origin() {
    if (account.isPresent()) return Origin.ACCOUNT;
    return platform.isPresent() ? Origin.PLATFORM : Origin.BUILT_IN;
  }
}
