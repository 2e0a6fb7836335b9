package dev.aval.story;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.json.JsonMapper;

/// Something that a platform asks for, each time under a number of its own.
record Asked(String number, String account, String type, String requester, String subject) {
  static final String INBOX = "aval.requests.inbox";
  private static final AtomicLong NUMBERS = new AtomicLong(System.currentTimeMillis());

  static Asked of(String requester) {
    var number = nextNumber();
    return new Asked(number, "ACC-1001", "order", requester, "Wildcard certificate " + number);
  }

  static String nextNumber() {
    return "po-" + NUMBERS.incrementAndGet();
  }

  Asked in(String otherAccount) {
    return new Asked(number, otherAccount, type, requester, subject);
  }

  Asked about(String otherSubject) {
    return new Asked(number, account, type, requester, otherSubject);
  }

  String body() {
    var body = new LinkedHashMap<String, Object>();
    body.put("account", account);
    body.put("type", type);
    body.put("externalId", number);
    body.put("subject", subject);
    body.put("description", "2 years, for the shop");
    body.put("message", "Needed before Friday");
    body.put("requester", Map.of("email", requester, "name", "Rita", "locale", "fr"));
    body.put("amount", Map.of("value", "120.50", "currency", "EUR"));
    return new JsonMapper().writeValueAsString(body);
  }

  /// The envelope: CloudEvents in binary mode.
  Map<String, String> headers() {
    var headers = new LinkedHashMap<String, String>();
    headers.put("ce_specversion", "1.0");
    headers.put("ce_id", number + ".1");
    headers.put("ce_type", "request.submit.v1");
    headers.put("ce_source", "/shop/eu");
    headers.put("ce_time", Instant.now().toString());
    headers.put("content-type", "application/json");
    return headers;
  }
}
