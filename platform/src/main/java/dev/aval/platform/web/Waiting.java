package dev.aval.platform.web;

import java.util.Optional;

/// How much waits for the reader, beside *Attente d'approbation* in the head of every page: a bean
/// of a service that knows it cheaply. Elsewhere the number comes by `/inbox/live`, or not at all.
public interface Waiting {
  /// `3`, `999+`; empty for nobody and for nothing.
  Optional<String> count();
}
