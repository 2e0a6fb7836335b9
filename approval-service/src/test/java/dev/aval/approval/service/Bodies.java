package dev.aval.approval.service;

/// Events as request-service publishes them.
final class Bodies {
  private Bodies() {}

  static String acme(int version) {
    return """
    {"account": "ACC-1001", "version": %d, "name": "Acme", "approvalMode": true, "settings": {},
     "members": [
      {"email": "sam@acme.example", "name": "Sam", "locale": "en", "rights": ["SUPER_USER"], "notify": true},
      {"email": "anna@acme.example", "name": "Anna", "locale": "fr", "zone": "Europe/Paris", "rights": ["APPROVAL"], "notify": true},
      {"email": "bruno@acme.example", "name": "Bruno", "locale": "en", "rights": ["APPROVAL"], "notify": true},
      {"email": "rita@acme.example", "name": "Rita", "locale": "fr", "rights": [], "notify": true}]}
    """
        .formatted(version);
  }

  static String other() {
    return """
    {"account": "ACC-2002", "version": 1, "name": "Other", "approvalMode": true, "settings": {},
     "members": [{"email": "victor@other.example", "name": "Victor", "rights": ["SUPER_USER"], "notify": true}]}
    """;
  }

  static String submitted(String id, int revision, int accountVersion) {
    return """
    {"requestId": "%s", "account": "ACC-1001", "accountVersion": %d, "type": "order",
     "externalId": "po-4711", "source": "/shop/eu", "revision": %d, "digest": "%s",
     "subject": "Certificat <b>wildcard</b> example.org", "description": "Deux ans, 3 domaines",
     "message": "Avant vendredi, merci !",
     "requester": {"email": "rita@acme.example", "name": "Rita", "locale": "fr"},
     "amount": {"value": "1120.50", "currency": "EUR"},
     "deadline": "2099-12-01T18:00:00Z",
     "data": {"costCentre": "CC-42", "urgent": true, "items": [{"sku": "WILD-2Y", "quantity": 3}]},
     "submittedAt": "2026-11-22T09:30:00.125Z"}
    """
        .formatted(id, accountVersion, revision, ServiceTest.DIGEST);
  }

  static String held(String id, int revision) {
    return submitted(id, revision, 7)
        .replaceFirst("\\{", "{\"hold\": {\"invoice\": \"INV-9\"}, \"held\": true,");
  }

  static String holdReleased(String id, int revision) {
    return held(id, revision)
        .replace("\"held\": true", "\"releasedAt\": \"2026-11-22T09:41:17.300Z\"");
  }

  static String cancelRequested(String id) {
    return """
    {"requestId": "%s", "account": "ACC-1001", "type": "order", "externalId": "po-4711",
     "source": "/shop/eu", "revision": 1, "digest": "%s",
     "by": {"email": "rita@acme.example", "name": "Rita"}, "at": "2026-11-22T09:30:00.125Z"}
    """
        .formatted(id, ServiceTest.DIGEST);
  }

  static String decision(String choice, String reason) {
    return decision(choice, reason, 1);
  }

  static String decision(String choice, String reason, int revision) {
    return """
    {"decision": "%s", "reason": "%s", "revision": %d, "digest": "%s"}
    """
        .formatted(choice, reason, revision, ServiceTest.DIGEST);
  }

  /// Somebody who will have lost his right by version 2.
  static String third(int version) {
    return """
    {"account": "ACC-3003", "version": %d, "name": "Third", "approvalMode": true, "settings": {},
     "members": [
      {"email": "tina@third.example", "name": "Tina", "rights": ["APPROVAL"], "notify": true},
      {"email": "felix@third.example", "name": "Felix", "rights": [%s], "notify": true},
      {"email": "rosa@third.example", "name": "Rosa", "rights": [], "notify": true}]}
    """
        .formatted(version, version == 1 ? "\"APPROVAL\"" : "");
  }

  static String submittedThere(String id, int revision) {
    return submitted(id, revision, 1)
        .replace("ACC-1001", "ACC-3003")
        .replace("rita@acme.example", "rosa@third.example")
        .replace("po-4711", id);
  }

  static String decided(String id, String by, String choice, String reason) {
    return """
    {"approvalId": "%s", "decision": "%s", "by": {"email": "%s"}, "reason": "%s", "revision": 1,
     "digest": "%s"}
    """
        .formatted(id, choice, by, reason, ServiceTest.DIGEST);
  }
}
