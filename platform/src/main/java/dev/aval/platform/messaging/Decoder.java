package dev.aval.platform.messaging;

import java.util.Optional;

/// Reads a record for one handler; empty where the handler has no use for its type.
interface Decoder<T> {
  Optional<Received<T>> decode(InboundRecord record) throws Unprocessable;
}
