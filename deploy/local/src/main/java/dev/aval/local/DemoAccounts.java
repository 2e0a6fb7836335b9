package dev.aval.local;

import dev.aval.local.running.Addresses;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;

/// The two accounts that the demo people belong to, created through the gateway as any platform
/// would. An account that is there already stays as its people left it.
final class DemoAccounts {
  private static final Map<String, String> ACCOUNTS =
      Map.of(
          "ACC-1001",
          """
          {"name": "Acme", "approvalMode": true, "settings": {}, "members": [
            {"email": "sam@acme.example", "name": "Sam", "locale": "en", "zone": "Europe/Paris",
             "rights": ["SUPER_USER"], "notify": true},
            {"email": "anna@acme.example", "name": "Anna", "locale": "fr", "zone": "Europe/Paris",
             "rights": ["APPROVAL"], "notify": true},
            {"email": "bruno@acme.example", "name": "Bruno", "locale": "en", "zone": "Europe/Paris",
             "rights": ["APPROVAL"], "notify": true},
            {"email": "rita@acme.example", "name": "Rita", "locale": "fr", "zone": "Europe/Paris",
             "rights": [], "notify": true}]}
          """,
          "ACC-2002",
          """
          {"name": "Other", "approvalMode": false, "settings": {}, "members": [
            {"email": "victor@other.example", "name": "Victor", "locale": "en", "zone": "Europe/Paris",
             "rights": ["SUPER_USER"], "notify": true}]}
          """);

  private final Addresses addresses;
  private final Progress progress;

  DemoAccounts(Addresses addresses, Progress progress) {
    this.addresses = addresses;
    this.progress = progress;
  }

  void createMissing(String token) {
    try (var http = HttpClient.newHttpClient()) {
      for (var account : ACCOUNTS.entrySet()) {
        createIfMissing(http, token, account.getKey(), account.getValue());
      }
      progress.say("start.accounts");
    } catch (IOException e) {
      progress.say("start.accountsFailed", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void createIfMissing(HttpClient http, String token, String code, String body)
      throws IOException, InterruptedException {
    var request =
        HttpRequest.newBuilder(gateway().resolve("/api/accounts/" + code))
            .timeout(Duration.ofSeconds(20))
            .header("Authorization", "Bearer " + token)
            .header("Content-Type", "application/json");
    if (http.send(request.GET().build(), BodyHandlers.discarding()).statusCode() == 200) {
      return;
    }
    request.header("If-None-Match", "*");
    var answer =
        http.send(request.PUT(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 2) {
      throw new IOException(code + ": HTTP " + answer.statusCode() + " " + answer.body());
    }
  }

  private URI gateway() {
    return URI.create("http://127.0.0.1:" + addresses.http());
  }
}
