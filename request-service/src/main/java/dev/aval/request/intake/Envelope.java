package dev.aval.request.intake;

import dev.aval.request.requests.Cause;
import dev.aval.request.requests.Person;
import java.util.Optional;

/// Something handed in, unread.
///
/// @param source whose request it is; with account and externalId its identity
/// @param sender the signed-in person who hands it in for himself
/// @param externalId stands in where the body has none
/// @param cause the record it came by
public record Envelope(
    String source,
    String type,
    byte[] body,
    Optional<Person> sender,
    Optional<String> externalId,
    Optional<Cause> cause) {}
