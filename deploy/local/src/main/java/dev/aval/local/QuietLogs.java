package dev.aval.local;

/// A command prints what it was asked for; what libraries have to say would only hide it.
public final class QuietLogs {
  private QuietLogs() {}

  /// To be called before the first logger is made.
  public static void set() {
    System.setProperty("logback.configurationFile", "logback-quiet.xml");
  }
}
