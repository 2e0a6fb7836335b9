package dev.aval.story;

import static dev.aval.story.Look.at;

import com.microsoft.playwright.Page;
import dev.aval.story.Look.Reader;
import java.util.List;

/// Every page there is. Whoever adds a page adds its line, and its line in `docs/pages.md`.
final class Looks {
  private Looks() {}

  static List<Look> all() {
    return List.of(
        at("home", Reader.NOBODY, _ -> "/"),
        at("home-signed-in", Reader.ANNA, _ -> "/"),
        at("sign-in", Reader.NOBODY, _ -> "/inbox"),
        at("inbox", Reader.ANNA, _ -> "/inbox"),
        at("inbox-keys", Reader.ANNA, _ -> "/inbox").then(Looks::pressQuestionMark),
        at("inbox-menu", Reader.ANNA, _ -> "/inbox").then(Looks::openMenu),
        at("inbox-decided", Reader.ANNA, _ -> "/inbox?status=decided"),
        at("inbox-delegated", Reader.ANNA, _ -> "/inbox?status=delegated"),
        at("inbox-empty", Reader.VICTOR, _ -> "/inbox"),
        at("review", Reader.ANNA, it -> "/review/" + it.pending()),
        at("review-by-link", Reader.GUEST, Scene::link),
        at("review-intent", Reader.GUEST, it -> it.link() + "?intent=approve"),
        at("review-errors", Reader.GUEST, Scene::link).then(Looks::sendNothing),
        at("review-not-you", Reader.GUEST, Scene::link).then(Looks::isSomebodyElse),
        at("review-code", Reader.GUEST, Scene::refundLink).then(Looks::sendApproval),
        at("review-approved", Reader.ANNA, it -> "/review/" + it.approved()),
        at("review-refused", Reader.ANNA, it -> "/review/" + it.refused()),
        at("review-own", Reader.RITA, it -> "/review/" + it.pending()),
        at("requests", Reader.RITA, _ -> "/requests"),
        at("requests-found", Reader.SAM, _ -> "/requests?account=ACC-1001&status=APPROVED"),
        at("requests-accounts", Reader.SAM, _ -> "/requests/accounts"),
        at("request-new", Reader.RITA, _ -> "/requests/new"),
        at("request-pending", Reader.RITA, it -> "/requests/" + it.pending()),
        at("request-refused", Reader.SAM, it -> "/requests/" + it.refused()),
        at("request-revise", Reader.SAM, it -> "/requests/" + it.pending() + "/revise"),
        at("absence", Reader.ANNA, _ -> "/absence"),
        at("absence-members", Reader.SAM, _ -> "/absence?account=ACC-1001"),
        at("notifications", Reader.ANNA, _ -> "/notifications"),
        at("notifications-unread", Reader.ANNA, _ -> "/notifications?unread=true"),
        at("notification-preferences", Reader.ANNA, _ -> "/notifications/preferences"),
        at("notification-preferences-errors", Reader.ANNA, _ -> "/notifications/preferences")
            .then(Looks::preferMars),
        at("audience", Reader.SAM, _ -> "/admin/ACC-1001/audience"),
        at("audience-request", Reader.SAM, it -> "/admin/ACC-1001/audience/" + it.pending()),
        at("evidence", Reader.SAM, it -> "/evidence/" + it.approved()),
        at("accounts", Reader.SAM, _ -> "/admin"),
        at("preferences", Reader.SAM, _ -> "/admin/ACC-1001/preferences"),
        at("users", Reader.SAM, _ -> "/admin/ACC-1001/users"),
        at("user", Reader.SAM, _ -> "/admin/ACC-1001/users/anna@acme.example"),
        at("portfolio", Reader.ANNA, _ -> "/portfolio"),
        at("portfolio-found", Reader.OLGA, _ -> "/portfolio?q=acme"),
        at("portfolio-none", Reader.RITA, _ -> "/portfolio"),
        at("candidates", Reader.ANNA, _ -> "/portfolio/candidates"),
        at("access", Reader.ANNA, _ -> "/admin/ACC-1001/access"),
        at("access-administered", Reader.SAM, _ -> "/admin/ACC-1001/access"),
        at("access-operator", Reader.OLGA, _ -> "/admin/ACC-1001/access"),
        at("erps", Reader.OLGA, _ -> "/erp"),
        at("erp", Reader.OLGA, _ -> "/erp/csv"),
        at("erp-quarantine", Reader.OLGA, _ -> "/erp/csv/quarantine"),
        at("policies", Reader.SAM, _ -> "/admin/ACC-1001/policies"),
        at("policy-new", Reader.SAM, _ -> "/admin/ACC-1001/policies/_new?profile=order"),
        at("policy-simulation", Reader.RITA, _ -> "/admin/ACC-1001/policies/_simulation"),
        at("webhooks", Reader.SAM, _ -> "/admin/ACC-1001/webhooks"),
        at("webhook", Reader.SAM, _ -> "/admin/ACC-1001/webhooks").then(Looks::addWebhook),
        at("branding", Reader.SAM, _ -> "/admin/ACC-1001/branding"),
        at("previews", Reader.SAM, _ -> "/admin/ACC-1001/branding/previews"),
        at("preview", Reader.SAM, _ -> "/admin/ACC-1001/branding/previews/refused"),
        at("platform", Reader.OLGA, _ -> "/admin/platform"),
        at("operations", Reader.OLGA, _ -> "/operations"),
        at("operation", Reader.OLGA, it -> "/operations/" + it.pending()),
        at("order-links", Reader.SAM, _ -> "/admin/ACC-1001/order-links"),
        at("order-link-new", Reader.SAM, _ -> "/admin/ACC-1001/order-links/new"),
        at("order-link", Reader.SAM, it -> it.orderLink().page()),
        at("order-form", Reader.NOBODY, it -> it.orderLink().url().toString()),
        at("order-form-errors", Reader.NOBODY, it -> it.orderLink().url().toString())
            .then(Looks::orderNothing),
        at("order-sent", Reader.NOBODY, it -> it.orderLink().url().toString()).then(Looks::order),
        at("order-link-shut", Reader.NOBODY, it -> it.shutOrderLink().url().toString()),
        at("order-link-unknown", Reader.NOBODY, _ -> "/o/nobody-knows-this-one"),
        at("order-link-again", Reader.NOBODY, it -> "/order/" + it.orderLink().id()),
        at("link-unknown", Reader.NOBODY, _ -> "/r/nobody-knows-this-one"),
        at("link-ended", Reader.NOBODY, Scene::endedLink),
        at("error-not-found", Reader.NOBODY, _ -> "/nowhere"),
        at("error-not-yours", Reader.VICTOR, it -> "/review/" + it.pending()),
        at("error-sign-in", Reader.NOBODY, it -> "/review/" + it.pending()),
        at("mailbox", Reader.NOBODY, _ -> "/dev/mailbox"),
        at("mailbox-letter", Reader.NOBODY, _ -> "/dev/mailbox").then(Looks::openLetter));
  }

  private static void pressQuestionMark(Page page) {
    page.keyboard().press("?");
    page.locator("#keys[open]").waitFor();
  }

  private static void openMenu(Page page) {
    page.locator(".who summary").click();
  }

  private static void sendNothing(Page page) {
    page.locator("main form:has(input[name=decision]) button").click();
    page.locator(".flash.bad").waitFor();
  }

  private static void isSomebodyElse(Page page) {
    page.locator("details:has(#own) summary").click();
    page.locator("#own").fill("me");
    page.locator("form:has(#own) button").click();
    page.locator("#own-error").waitFor();
  }

  private static void sendApproval(Page page) {
    page.locator("input[name=decision][value=APPROVE]").check();
    page.locator("main form:has(input[name=decision]) button").click();
    page.locator("input[name=code]").waitFor();
  }

  private static void preferMars(Page page) {
    page.locator("#zone").fill("Mars");
    page.locator("main form button").click();
    page.locator(".flash.bad").waitFor();
  }

  private static void orderNothing(Page page) {
    page.locator("main form button").click();
    page.locator(".flash.bad").waitFor();
  }

  private static void order(Page page) {
    page.locator("[name='data.domain']").fill("example.org");
    page.locator("#name").fill("Zoé Martin");
    page.locator("#email").fill("zoe@team.example");
    page.locator("main form button").click();
    page.waitForURL("**/sent/*");
  }

  /// For what never happens here, so that nobody is called.
  private static void addWebhook(Page page) {
    page.locator("input[name=url]").fill("https://platform.example/hooks");
    page.locator("input[value='request.released.v1']").check();
    page.locator("main form button").click();
    page.locator(".flash.good").waitFor();
  }

  private static void openLetter(Page page) {
    page.locator(".mails a").first().click();
    page.locator("iframe").waitFor();
  }
}
