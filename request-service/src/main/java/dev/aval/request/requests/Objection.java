package dev.aval.request.requests;

/// One reason why something handed in was not accepted: where (RFC 6901 pointer into the body, ""
/// for all of it), which (stable, for machines), and in words.
///
/// The codes here are ours; those of the schemas are in `contracts`.
public record Objection(String pointer, String code, String message) {
  public static final String CONFLICT = "conflict";
  public static final String DEADLINE_PASSED = "deadline-passed";
  public static final String HELD = "held";
  public static final String INEXACT_NUMBER = "inexact-number";
  public static final String NOT_APPROVED = "not-approved";
  public static final String NOT_A_MEMBER = "not-a-member";
  public static final String NOT_HELD = "not-held";
  public static final String NOT_PENDING = "not-pending";
  public static final String BAD_SOURCE = "bad-source";
  public static final String TOO_MANY_REVISIONS = "too-many-revisions";
  public static final String TOO_SOON = "too-soon";
  public static final String UNKNOWN_ACCOUNT = "unknown-account";
  public static final String UNKNOWN_REQUEST = "unknown-request";
  public static final String UNKNOWN_TYPE = "unknown-type";
}
