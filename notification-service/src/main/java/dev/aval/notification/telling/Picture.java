package dev.aval.notification.telling;

/// A picture that goes with a letter.
///
/// @param type `image/png` or `image/jpeg`
/// @param width as it is shown
public record Picture(String type, byte[] bytes, int width, int height) {}
