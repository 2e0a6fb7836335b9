package dev.aval.request.browsing;

import dev.aval.request.requests.Request;
import java.util.List;
import java.util.Optional;

/// A page, and where the next begins. It may hold few or none although there is a next: a page
/// looks at a bounded number of requests.
public record Page(List<Request> requests, Optional<Position> next) {}
