package dev.aval.request.requests;

/// How the approval of one revision ended.
public record Verdict(Result result, int revision, Conclusion conclusion) {
  public enum Result {
    APPROVED,
    REFUSED,
    CHANGES_REQUESTED,
    CANCELLED,
    EXPIRED
  }
}
