package dev.aval.request.gates.kafka;

import java.nio.charset.StandardCharsets;

/// Whether a body mentions something, by bytes. It may find what is only said in some text; whoever
/// parses then will see.
record Mention(byte[] wanted) {
  Mention(String wanted) {
    this(wanted.getBytes(StandardCharsets.UTF_8));
  }

  boolean in(byte[] body) {
    for (int from = 0; from <= body.length - wanted.length; from++) {
      if (body[from] == wanted[0] && at(body, from)) return true;
    }
    return false;
  }

  private boolean at(byte[] body, int from) {
    for (int i = 1; i < wanted.length; i++) {
      if (body[from + i] != wanted[i]) return false;
    }
    return true;
  }
}
