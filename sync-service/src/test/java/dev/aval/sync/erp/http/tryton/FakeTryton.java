package dev.aval.sync.erp.http.tryton;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.aval.sync.erp.ErpConnector;
import dev.aval.sync.erp.Secret;
import dev.aval.sync.erp.Setups;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Answers as Tryton 6.0 was seen to answer, and is made to go wrong. What it was asked is kept.
class FakeTryton implements AutoCloseable {
  static final JsonMapper JSON = JsonMapper.builder().build();

  interface Fault {
    void answer(HttpExchange exchange) throws IOException;
  }

  final TreeMap<Long, Map<String, Object>> parties = new TreeMap<>();
  final List<Map<String, Object>> relations = new ArrayList<>();
  final List<JsonNode> asked = new ArrayList<>();
  final Deque<Fault> faults = new ArrayDeque<>();
  final CountDownLatch closed = new CountDownLatch(1);
  String password = "R3ad-Only-ERP";
  boolean lockedOut;
  int logins;
  private int session = 1;
  private final HttpServer server;

  FakeTryton() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/erp/", this::handle);
    server.setExecutor(Thread::startVirtualThread);
    server.start();
  }

  String url() {
    return "http://127.0.0.1:" + server.getAddress().getPort();
  }

  ErpConnector connector() {
    return connector(Secret.of("R3ad-Only-ERP"), Map.of());
  }

  ErpConnector connector(Secret secret, Map<String, String> options) {
    return TrytonConfiguration.connector(
        Setups.of(url(), secret, Duration.ofSeconds(2), options), Clock.systemUTC());
  }

  FakeTryton party(long id, Map<String, Object> with) {
    var party = new LinkedHashMap<String, Object>();
    party.put("id", id);
    party.put("code", "C%05d".formatted(id));
    party.put("name", "Name " + id);
    party.put("active", 1);
    party.put("replaced_by", null);
    party.put("create_date", null);
    party.put("lang.", null);
    party.put("contact_mechanisms.", List.of(email(id, "p%d@mail.example".formatted(id), 1, 1)));
    party.putAll(with);
    parties.put(id, party);
    return this;
  }

  static Map<String, Object> email(long id, String value, Integer sequence, Object active) {
    var it = new LinkedHashMap<String, Object>();
    it.put("id", id);
    it.put("type", "email");
    it.put("value", value);
    it.put("sequence", sequence);
    it.put("active", active);
    return it;
  }

  void endSessions() {
    session++;
  }

  static Fault answer(int status, String type, String body) {
    return exchange -> send(exchange, status, type, body.getBytes(UTF_8));
  }

  static Fault cut(String body) {
    return exchange -> {
      exchange.getResponseHeaders().set("Content-Type", "application/json");
      exchange.sendResponseHeaders(200, body.length() + 1000L);
      exchange.getResponseBody().write(body.getBytes(UTF_8));
      exchange.getResponseBody().flush();
      throw new IOException("killed");
    };
  }

  Fault hang() {
    return _ -> {
      try {
        closed.await();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  private synchronized void handle(HttpExchange exchange) throws IOException {
    var request = JSON.readTree(exchange.getRequestBody().readAllBytes());
    asked.add(request);
    var login = request.get("method").asString().equals("common.db.login");
    if (login) {
      logins++;
    }
    if (!faults.isEmpty() && !login) {
      faults.pop().answer(exchange);
      return;
    }
    if (login) {
      login(exchange, request);
    } else if (!authorized(exchange)) {
      send(exchange, 401, "text/plain", new byte[0]);
    } else {
      result(exchange, request, answer(request));
    }
  }

  private void login(HttpExchange exchange, JsonNode request) throws IOException {
    if (lockedOut) {
      send(exchange, 429, "text/html", new byte[0]);
    } else if (request.at("/params/1/password").asString().equals(password)) {
      result(exchange, request, List.of(2, "key" + session));
    } else {
      send(exchange, 401, "text/html", "<!doctype html><title>401</title>".getBytes(UTF_8));
    }
  }

  private boolean authorized(HttpExchange exchange) {
    var expected = "sync:2:key" + session;
    return ("Session " + Base64.getEncoder().encodeToString(expected.getBytes(UTF_8)))
        .equals(exchange.getRequestHeaders().getFirst("Authorization"));
  }

  private Object answer(JsonNode request) {
    return switch (request.get("method").asString()) {
      case "model.party.party.search_count" -> parties.size();
      case "model.party.relation.all.search_read" -> relations;
      default -> read(request.get("params"));
    };
  }

  private List<?> read(JsonNode params) {
    var domain = params.get(0).get(0);
    var id = domain.get(2).asLong();
    var found =
        domain.get(1).asString().equals("=")
            ? parties.subMap(id, id + 1)
            : parties.tailMap(id, false);
    return found.values().stream()
        .filter(
            it -> !params.get(5).get("active_test").asBoolean(true) || it.get("active").equals(1))
        .limit(params.get(2).asInt())
        .toList();
  }

  private static void result(HttpExchange exchange, JsonNode request, Object result)
      throws IOException {
    var body = Map.of("id", request.get("id"), "result", result);
    send(exchange, 200, "application/json", JSON.writeValueAsBytes(body));
  }

  private static void send(HttpExchange exchange, int status, String type, byte[] body)
      throws IOException {
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  @Override
  public void close() {
    closed.countDown();
    server.stop(0);
  }
}
