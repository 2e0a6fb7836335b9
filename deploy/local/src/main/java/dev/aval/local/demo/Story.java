package dev.aval.local.demo;

import static dev.aval.local.command.RunningPlatform.JSON;

import dev.aval.local.Texts;
import dev.aval.local.command.RunningPlatform;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/// One request, all the way: a platform asks, two approvers get mail, one of them decides on the
/// page, the platform reads the outcome. Everything goes through the doors that strangers use.
record Story(RunningPlatform platform, Texts texts, Narrator narrator) {
  private static final List<String> APPROVERS =
      List.of("anna@acme.example", "bruno@acme.example", "sam@acme.example");
  private static final String FIRST = APPROVERS.get(0);
  private static final String SECOND = APPROVERS.get(1);
  private static final String REQUESTER = "rita@acme.example";

  void tell() throws IOException, InterruptedException {
    var begin = Instant.now().minus(1, ChronoUnit.SECONDS);
    var number = "po-" + begin.toEpochMilli() / 100;
    var order = new ShopRequest(number, "Wildcard certificate example.org " + number, begin);
    var mails = new Mails(platform, begin);
    try (var outcomes = new Outcomes(platform.kafka());
        var browser = new Browser(texts.locale().getLanguage())) {
      submit(order);
      accepted(outcomes, order);
      var link = asked(mails, order);
      decide(browser, link, mails, order);
      concluded(outcomes, order);
      told(mails, order, browser);
    }
    narrator.look("demo.end", platform.publicUrl());
  }

  private void submit(ShopRequest order) {
    narrator.step("demo.submit", ShopRequest.TOPIC);
    Map<String, Object> settings = Map.of("bootstrap.servers", platform.kafka(), "acks", "all");
    try (var producer =
        new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
      producer.send(order.record());
    }
    narrator.detail(order.kcat(platform.kafka()));
  }

  private void accepted(Outcomes outcomes, ShopRequest order) {
    var record = outcomes.await(found -> found.value().contains(order.number()));
    narrator.step("demo.accepted", Outcomes.header(record, "ce_type"), record.key());
    narrator.look("demo.kcat", "kcat -C -b " + platform.kafka() + " -t " + Outcomes.TOPIC + " -e");
  }

  private URI asked(Mails mails, ShopRequest order) throws InterruptedException {
    narrator.step("demo.asked");
    for (var approver : APPROVERS) {
      var mail = mails.await(approver, order.number());
      narrator.detail(approver + ": " + mail.subject());
      mail.link().ifPresent(link -> narrator.detail("  " + link));
    }
    narrator.look("demo.mailbox", platform.publicUrl() + "/dev/mailbox");
    return mails.awaitLink(FIRST, order.number());
  }

  private void decide(Browser browser, URI link, Mails mails, ShopRequest order)
      throws IOException, InterruptedException {
    narrator.step("demo.opens");
    for (var times = 0; times < 3; times++) {
      browser.open(link);
    }
    var page = browser.open(link);
    narrator.look("demo.page", page.address(), page.status());
    var form = Form.hidden(page.html());
    form.put("decision", "APPROVE");
    form.put("reason", "");
    narrator.step("demo.decides", String.join(", ", form.keySet()));
    var answer = confirmed(browser, browser.submit(page.address(), form), mails, order);
    narrator.look("demo.answer", answer.status());
  }

  /// The story is told by a machine, and is taken for one.
  private Browser.Page confirmed(
      Browser browser, Browser.Page answer, Mails mails, ShopRequest order)
      throws IOException, InterruptedException {
    if (!answer.address().getPath().endsWith("/code")) {
      return answer;
    }
    var code = mails.awaitCode(FIRST, order.number());
    narrator.step("demo.code", code);
    return browser.submit(answer.address(), Map.of("code", code));
  }

  private void concluded(Outcomes outcomes, ShopRequest order) {
    var record =
        outcomes.await(found ->
            found.value().contains(order.number())
                && !Outcomes.header(found, "ce_type").startsWith("request.submitted"));
    narrator.step("demo.concluded", Outcomes.header(record, "ce_type"));
    record
        .headers()
        .forEach(
            header -> narrator.detail(header.key() + ": " + Outcomes.header(record, header.key())));
    narrator.detail(pretty(record));
  }

  private static String pretty(ConsumerRecord<String, String> record) {
    return JSON.writerWithDefaultPrettyPrinter().writeValueAsString(JSON.readTree(record.value()));
  }

  private void told(Mails mails, ShopRequest order, Browser browser)
      throws IOException, InterruptedException {
    var mail = mails.await(REQUESTER, order.number());
    narrator.step("demo.told", REQUESTER);
    narrator.detail(mail.subject());
    var second = mails.awaitLink(SECOND, order.number());
    var page = browser.open(second);
    narrator.step("demo.dead");
    narrator.look(
        "demo.page",
        page.address().getRawPath().startsWith("/r/") ? "/r/…" : page.address(),
        page.status());
  }
}
