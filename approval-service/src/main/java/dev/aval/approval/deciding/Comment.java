package dev.aval.approval.deciding;

import dev.aval.approval.requests.Person;
import java.time.Instant;

/// A remark beside the decision (Z5).
///
/// @param asks the requester is asked: the clock stands still until he answers
public record Comment(Person by, String text, boolean asks, Instant at) {}
