package dev.aval.approval.confirming;

import dev.aval.approval.deciding.Decision;
import dev.aval.approval.deciding.Ruling;

/// What came of a code that was entered.
public sealed interface Entered {
  /// It was the right one: the answer was judged.
  record Right(Decision decision, Ruling ruling) implements Entered {}

  record Wrong(int left) implements Entered {}

  /// Too old, or tried too often.
  record Over() implements Entered {}

  /// Nothing of this person waits in this browser.
  record Nothing() implements Entered {}
}
