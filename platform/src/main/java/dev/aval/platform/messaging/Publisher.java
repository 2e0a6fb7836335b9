package dev.aval.platform.messaging;

import java.util.concurrent.CompletableFuture;

/// Sends records. The future completes when all in-sync replicas have the record, and fails before
/// any outbox lease runs out, so that nobody waits for a send that another instance has taken over.
///
/// Send many, then await all: the client puts them on the wire together.
public interface Publisher {
  CompletableFuture<?> send(Outgoing record);
}
