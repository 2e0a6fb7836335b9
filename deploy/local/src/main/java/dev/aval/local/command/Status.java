package dev.aval.local.command;

import static dev.aval.local.command.RunningPlatform.get;
import static dev.aval.local.command.RunningPlatform.send;

import dev.aval.local.CannotStart;
import dev.aval.local.Texts;
import dev.aval.local.running.Service;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// What runs, where, how far behind it is, what is parked and what is not published yet.
record Status(RunningPlatform platform, Texts texts, PrintStream out) {
  private record Line(
      String name, int port, String health, String lag, String parked, String oldest) {}

  int run() {
    out.println(
        texts.say(
            "status.data", platform.data(), platform.pid(), Memory.residentMiB(platform.pid())));
    out.println("Kafka   " + platform.kafka());
    out.println();
    var lines = lines();
    print(
        new Line(
            texts.say("status.part"),
            0,
            texts.say("status.health"),
            texts.say("status.lag"),
            texts.say("status.parked"),
            texts.say("status.oldest")));
    lines.forEach(this::print);
    return lines.stream().allMatch(line -> line.health.equals("UP")) ? 0 : 1;
  }

  private void print(Line line) {
    var port = line.port == 0 ? "port" : Integer.toString(line.port);
    out.printf(
        "  %-22s %-6s %-14s %8s %8s   %s%n",
        line.name, port, line.health, line.lag, line.parked, line.oldest);
  }

  private List<Line> lines() {
    var operator = platform.token(RunningPlatform.OPERATOR);
    var lines = new ArrayList<Line>();
    for (var service : Stream.concat(Stream.of(Service.GATEWAY), Service.SIX.stream()).toList()) {
      lines.add(line(service, operator.orElse("")));
    }
    return lines;
  }

  private Line line(Service service, String operator) {
    var port = platform.http() + service.offset();
    try {
      var health = send(get(platform.at(service.offset(), "/actuator/health")));
      var state = RunningPlatform.json(health).path("status").asString("?");
      if (service.equals(Service.GATEWAY)) {
        return new Line(service.name(), port, state, "", "", "");
      }
      var metrics =
          new Metrics(send(get(platform.at(service.offset(), "/actuator/prometheus"))).body());
      return new Line(
          service.name(),
          port,
          state,
          whole(metrics.sum("aval_lag")),
          Integer.toString(Parked.waiting(platform, service, operator)),
          whole(metrics.max("aval_outbox_oldest_seconds")) + " s");
    } catch (CannotStart unreachable) {
      return new Line(service.name(), port, texts.say("status.unreachable"), "", "", "");
    }
  }

  private static String whole(double number) {
    return String.format(Locale.ROOT, "%.0f", number);
  }
}
