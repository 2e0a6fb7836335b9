package dev.aval.platform.outbox;

import org.springframework.dao.TransientDataAccessException;

/// The aggregate has as many unpublished events as it may have, because the broker refuses them.
/// Not now, then: HTTP answers 503 with `Retry-After`, a consumer tries the batch again.
public final class OutboxFull extends TransientDataAccessException {
  private static final long serialVersionUID = 1;

  OutboxFull(String id, long depth) {
    super(
        "Expected to change '%s', but %d of its events are not published yet".formatted(id, depth));
  }
}
