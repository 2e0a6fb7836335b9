package dev.aval.gateway.limits;

/// What is counted, and by which setting.
enum Limit {
  SESSION,
  TOKEN,
  ANONYMOUS,
  LINK_LOOKS,
  LINK_ANSWERS,
  UNKNOWN;

  Rate rate(LimitSettings settings) {
    return switch (this) {
      case SESSION -> settings.session();
      case TOKEN -> settings.token();
      case ANONYMOUS -> settings.anonymous();
      case LINK_LOOKS -> settings.linkLooks();
      case LINK_ANSWERS -> settings.linkAnswers();
      case UNKNOWN -> settings.unknown();
    };
  }

  /// Whether it belongs to something that a service knows or does not, which its answer tells.
  boolean isOfSecret() {
    return this == TOKEN || this == LINK_LOOKS || this == LINK_ANSWERS;
  }
}
