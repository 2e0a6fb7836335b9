package dev.aval.local;

import java.util.Map;

/// The ports of the platform; each has the one environment variable that moves it. The services
/// follow the HTTP port (8081 to 8086), and the issuer sits at the end (8089).
public record Ports(int http, int kafka, int mongodb, int smtp) {
  public static final String HTTP = "AVAL_HTTP_PORT";
  public static final String KAFKA = "AVAL_KAFKA_PORT";
  public static final String MONGODB = "AVAL_MONGODB_PORT";
  public static final String SMTP = "AVAL_SMTP_PORT";
  private static final int ISSUER_OFFSET = 9;

  public static Ports of(Map<String, String> environment, Texts texts) {
    return new Ports(
        port(environment, HTTP, 8080, texts),
        port(environment, KAFKA, 9092, texts),
        port(environment, MONGODB, 27017, texts),
        port(environment, SMTP, 3025, texts));
  }

  public int issuer() {
    return http + ISSUER_OFFSET;
  }

  private static int port(Map<String, String> environment, String name, int usual, Texts texts) {
    var value = environment.getOrDefault(name, "");
    if (value.isBlank()) {
      return usual;
    }
    if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65_500) {
      throw new CannotStart(texts.say("port.invalid", name, value));
    }
    return Integer.parseInt(value);
  }
}
