package dev.aval.sync.erp.http.odata;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Setup;
import dev.aval.sync.erp.WrongSetting;
import dev.aval.sync.erp.http.calls.Calls;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;

/// What stands in the header `Authorization`: a token of OAuth2 where `token-url` is set, else a
/// user and his password.
interface Access {
  Answer<String> header();

  /// It was refused: have another one next time, if there can be any.
  default boolean renew() {
    return false;
  }

  static Access of(Setup setup, Calls calls, Clock clock) {
    setup.neededUser();
    setup.neededSecret();
    return setup
        .option("token-url")
        .<Access>map(url -> new Tokens(secure(url, setup), setup, calls, clock))
        .orElseGet(() -> () -> new Got<>(basic(setup.neededUser(), setup.neededSecret().reveal())));
  }

  private static URI secure(String url, Setup setup) {
    var tokens = URI.create(url);
    if (!"https".equals(tokens.getScheme()) && !"http".equals(setup.neededUrl().getScheme())) {
      throw new WrongSetting("options.token-url", "must begin with https://");
    }
    return tokens;
  }

  static String basic(String user, String password) {
    var both = (user + ":" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
