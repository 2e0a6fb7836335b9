package dev.aval.story;

import java.net.URI;

/// A link by which anybody orders for Acme, as its super user makes it.
record OrderLink(String id, URI url) {
  private static final String LINKS = "/api/accounts/ACC-1001/order-links";
  private static final String WANTED =
      """
      {"type": "order", "title": "Commander un certificat", "intro": "Un formulaire par certificat.",
       "fields": [
         {"name": "subject", "rule": "LOCKED", "preset": "Certificat wildcard, 2 ans"},
         {"name": "description", "rule": "OPTIONAL"},
         {"name": "amount", "rule": "HIDDEN", "preset": "931,75"},
         {"name": "domain", "label": "Nom de domaine", "rule": "REQUIRED"}]}
      """;

  static OrderLink made(RunningAval aval) {
    var link = sam(aval).post(LINKS, WANTED).json();
    return new OrderLink(link.path("linkId").asString(), URI.create(link.path("url").asString()));
  }

  void turn(RunningAval aval, boolean on) {
    sam(aval).put(LINKS + "/" + id + "/state", "{\"enabled\": " + on + "}");
  }

  String page() {
    return "/admin/ACC-1001/order-links/" + id;
  }

  private static Api sam(RunningAval aval) {
    return Api.of(aval, "sam@acme.example");
  }
}
