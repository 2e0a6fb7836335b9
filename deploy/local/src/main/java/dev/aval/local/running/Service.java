package dev.aval.local.running;

import java.util.List;

/// One of the programs that make up Aval: a Spring Boot application with a main class and a jar of
/// its own.
///
/// @param folder where its module lies, seen from the repository
/// @param offset its port, counted from the HTTP port
public record Service(String name, String mainClass, String folder, int offset) {
  public static final Service GATEWAY =
      new Service("gateway", "dev.aval.gateway.Gateway", "deploy/gateway", 0);
  public static final List<Service> SIX =
      List.of(
          service("request", "RequestService", 1),
          service("approval", "ApprovalService", 2),
          service("notification", "NotificationService", 3),
          service("reminder", "ReminderService", 4),
          service("link", "LinkService", 5),
          service("sync", "SyncService", 6));

  private static Service service(String noun, String main, int offset) {
    var name = noun + "-service";
    return new Service(name, "dev.aval." + noun + "." + main, name, offset);
  }

  static Service named(String name) {
    return SIX.stream().filter(service -> service.name.equals(name)).findFirst().orElseThrow();
  }

  /// As operators name it in addresses: `request` for request-service.
  public String noun() {
    return name.replace("-service", "");
  }

  public Class<?> main() {
    try {
      return Class.forName(mainClass);
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(
          "Expected to start '%s', but it is not on the classpath".formatted(name), e);
    }
  }
}
