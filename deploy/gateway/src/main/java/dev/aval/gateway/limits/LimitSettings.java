package dev.aval.gateway.limits;

import org.springframework.boot.context.properties.ConfigurationProperties;

/// `aval.gateway.limits.*`; `guarantees.md` R19.
///
/// @param session a person who is signed in
/// @param token a program or person with a token of their own
/// @param anonymous everybody else at one address
/// @param linkLooks a link, or the session that came of it, looked at
/// @param linkAnswers the same, posted to
/// @param unknown tokens and links that nobody knows, at one address
/// @param entries how many of all these are remembered; the longest unused is forgotten first
@ConfigurationProperties("aval.gateway.limits")
record LimitSettings(
    Rate session,
    Rate token,
    Rate anonymous,
    Rate linkLooks,
    Rate linkAnswers,
    Rate unknown,
    long entries) {}
