package dev.aval.approval.confirming;

/// Six digits are soon guessed from a plain hash. This one is so slow that whoever has a copy of
/// the database does not find them before they are over.
public interface CodeHash {
  /// @param challenge what the code is for: the same digits for something else look otherwise
  String of(String code, String challenge);
}
