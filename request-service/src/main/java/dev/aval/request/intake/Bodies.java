package dev.aval.request.intake;

/// Reads bodies: within size and depth, JSON, of a known type and of that type's schema.
public interface Bodies {
  Reading read(Envelope envelope);
}
