package dev.aval.approval.requests;

/// What identifies a request over all its revisions; its approval has the same id.
public record Request(
    String requestId, String account, String type, String externalId, String source) {}
