package dev.aval.platform.duework;

import java.util.List;

/// Tasks held under one token.
record Taken<T>(String token, List<Held<T>> tasks) {}
