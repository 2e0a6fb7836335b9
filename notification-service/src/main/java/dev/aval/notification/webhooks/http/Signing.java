package dev.aval.notification.webhooks.http;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookSigningException;
import dev.aval.notification.webhooks.Courier.Errand;
import dev.aval.notification.webhooks.Secret;
import java.time.Instant;
import java.util.stream.Collectors;

/// A signature for each secret that holds, separated by blanks, as Standard Webhooks has it.
final class Signing {
  private Signing() {}

  static String signature(Errand errand, Instant now) {
    return errand.endpoint().secretsAt(now).stream()
        .map(it -> signed(it, errand, now))
        .collect(Collectors.joining(" "));
  }

  private static String signed(Secret secret, Errand errand, Instant now) {
    try {
      var call = errand.call();
      return new Webhook(secret.value()).sign(call.id(), now.getEpochSecond(), call.body());
    } catch (EmptyWebhookSecretException | WebhookSigningException broken) {
      throw new IllegalStateException("Expected to sign a call, but the secret is no use", broken);
    }
  }
}
