package dev.aval.approval.evidence;

/// Puts an export on paper, for people; its JSON goes with it, for programs.
public interface Printer {
  /// @param language a BCP 47 tag
  /// @param zone an IANA name, for the times
  byte[] pdf(Export export, String language, String zone);
}
