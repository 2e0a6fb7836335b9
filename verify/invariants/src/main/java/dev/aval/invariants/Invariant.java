package dev.aval.invariants;

import java.util.stream.Stream;

/// Something that holds at every moment, whatever was killed, delayed or repeated.
interface Invariant {
  /// What holds, as a sentence that begins with the numbers of the promise (I1 to I17).
  String promise();

  /// Each event of it is in the log once, but for [Log#records], which has the copies too.
  Stream<Breach> breaches(Log log);
}
