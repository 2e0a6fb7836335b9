package dev.aval.approval.reviewing;

import java.time.Instant;

/// A page that was shown and may be sent back once: by the same person, in the same browser, for
/// the same approval. Only hashes are kept.
///
/// @param binding of browser, person and approval
public record Nonce(String hash, String binding, Instant renderedAt, Instant expiresAt) {}
