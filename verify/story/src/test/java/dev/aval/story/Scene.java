package dev.aval.story;

/// What the pages show: requests that wait, and some that are decided.
record Scene(
    String pending,
    String link,
    String approved,
    String refused,
    String endedLink,
    String refundLink,
    OrderLink orderLink,
    OrderLink shutOrderLink) {
  static Scene set(RunningAval aval) {
    var shop = Api.of(aval, Api.SHOP);
    var mails = Mailbox.of(aval);
    var anna = "anna@acme.example";
    var asked = Asked.of("rita@acme.example").about("Wildcard certificate example.org");
    var other = Asked.of("rita@acme.example").about("Two load balancers for the shop");
    var third = Asked.of("rita@acme.example").about("A domain nobody has heard of yet");
    var pending = submit(shop, asked);
    var approved = submit(shop, other);
    var refused = submit(shop, third);
    var dear = Asked.of("rita@acme.example").about("Refund of a cancelled licence");
    var refund = dear.body().replace("120.50", "900.00").replace("\"order\"", "\"refund\"");
    shop.post("/api/requests", refund);
    var refundLink = mails.awaitLink(anna, dear.subject()).toString();
    var link = mails.awaitLink(anna, asked.subject()).toString();
    var ended = mails.awaitLink(anna, other.subject()).toString();
    mails.awaitLink(anna, third.subject());
    decide(Api.of(aval, anna), approved, "APPROVE", "");
    decide(Api.of(aval, anna), refused, "REFUSE", "We have three of these already.");
    var topics = new Topics(Kcat.on(aval));
    topics.awaitState(approved, "APPROVED");
    topics.awaitState(refused, "REFUSED");
    var orders = OrderLink.made(aval);
    var shut = OrderLink.made(aval);
    shut.turn(aval, false);
    return new Scene(pending, link, approved, refused, ended, refundLink, orders, shut);
  }

  private static String submit(Api shop, Asked asked) {
    return shop.post("/api/requests", asked.body()).json().path("requestId").asString();
  }

  private static void decide(Api approver, String id, String choice, String reason) {
    var shown = approver.get("/api/approvals/" + id).json();
    var decision =
        "{\"decision\": \"%s\", \"reason\": \"%s\", \"revision\": %d, \"digest\": \"%s\"}"
            .formatted(
                choice, reason, shown.path("revision").asInt(), shown.path("digest").asString());
    approver.post("/api/approvals/" + id + "/decisions", decision);
  }
}
