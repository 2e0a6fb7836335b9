package dev.aval.request.requests;

/// The identity of a request is computed from who asked for what, never drawn: asking twice finds
/// the first, and every service can name a request without asking us.
///
/// `"r"` and the first 25 characters of the lower-case base32 (RFC 4648) of SHA-256 over `source`,
/// `account` and `externalId`, joined by line feeds, which none of the three may hold.
public final class RequestIds {
  private static final String ALPHABET = "abcdefghijklmnopqrstuvwxyz234567";
  private static final int LENGTH = 25;

  private RequestIds() {}

  public static String of(String source, String account, String externalId) {
    byte[] hash = Sha256.of(source + '\n' + account + '\n' + externalId);
    var id = new StringBuilder(LENGTH + 1).append('r');
    for (int i = 0; i < LENGTH; i++) id.append(ALPHABET.charAt(fiveBits(hash, i * 5)));
    return id.toString();
  }

  private static int fiveBits(byte[] hash, int from) {
    int at = from / 8;
    int two = (hash[at] & 0xff) << 8 | (hash[at + 1] & 0xff);
    return two >> (11 - from % 8) & 31;
  }
}
