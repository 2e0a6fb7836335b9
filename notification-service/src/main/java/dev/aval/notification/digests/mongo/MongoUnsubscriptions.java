package dev.aval.notification.digests.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import dev.aval.notification.digests.Unsubscriptions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.Base64;
import java.util.Date;
import java.util.HexFormat;
import java.util.Optional;
import org.bson.Document;

/// `{_id: hash of the token, person, at}`, found by `_id`. The token is in the mail alone (G9).
/// Those of old mails are forgotten when their reader gets another, by the index `person`.
final class MongoUnsubscriptions implements Unsubscriptions {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Duration KEPT = Duration.ofDays(90);

  private final MongoCollection<Document> unsubscriptions;
  private final String page;
  private final Clock clock;

  /// @param publicUrl where people find us
  MongoUnsubscriptions(MongoCollection<Document> unsubscriptions, String publicUrl, Clock clock) {
    this.unsubscriptions = unsubscriptions;
    this.page = publicUrl + "/unsubscribe/";
    this.clock = clock;
  }

  @Override
  public String open(String person) {
    var bytes = new byte[32];
    RANDOM.nextBytes(bytes);
    var token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    var now = clock.instant();
    unsubscriptions.deleteMany(and(eq("person", person), lt("at", Date.from(now.minus(KEPT)))));
    unsubscriptions.insertOne(
        new Document("_id", hash(token)).append("person", person).append("at", Date.from(now)));
    return page + token;
  }

  @Override
  public Optional<String> find(String token) {
    return Optional.ofNullable(unsubscriptions.find(eq("_id", hash(token))).first())
        .map(it -> it.getString("person"));
  }

  private static String hash(String token) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(token.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException never) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", never);
    }
  }
}
