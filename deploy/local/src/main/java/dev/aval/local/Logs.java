package dev.aval.local;

import java.nio.file.Path;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/// One log file for everything in this JVM. Spring would set logging up anew with each of the
/// contexts, and take it down with the first that closes.
final class Logs {
  private Logs() {}

  /// To be called before the first logger is made.
  static void into(Path folder) {
    System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
    System.setProperty("logback.configurationFile", "logback-local.xml");
    System.setProperty("aval.logs", folder.toString());
    // Once, here, before two threads ask for their first logger at the same time.
    LoggerFactory.getILoggerFactory();
    SLF4JBridgeHandler.removeHandlersForRootLogger();
    SLF4JBridgeHandler.install();
  }
}
