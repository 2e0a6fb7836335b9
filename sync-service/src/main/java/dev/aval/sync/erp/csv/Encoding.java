package dev.aval.sync.erp.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.apache.commons.io.input.BOMInputStream;

/// UTF-8 where the whole file is that, else what Windows writes in the west of Europe. Both are
/// told by looking: text in the one is hardly ever valid in the other.
///
/// @param hash of the bytes, SHA-256
record Encoding(Charset charset, String hash) {
  private static final List<Charset> KNOWN =
      List.of(StandardCharsets.UTF_8, Charset.forName("windows-1252"));

  static Encoding of(Path file) throws IOException, Unreadable {
    for (var charset : KNOWN) {
      try {
        return new Encoding(charset, hash(file, charset));
      } catch (CharacterCodingException other) {
        continue;
      }
    }
    throw new Unreadable("it is neither UTF-8 nor Windows-1252");
  }

  /// Without the byte order mark.
  Reader open(Path file) throws IOException {
    var bytes = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    return strict(BOMInputStream.builder().setInputStream(bytes).get(), charset);
  }

  private static String hash(Path file, Charset charset) throws IOException {
    var digest = sha256();
    try (var bytes = new DigestInputStream(Files.newInputStream(file), digest);
        var text = strict(new BufferedInputStream(bytes, 1 << 16), charset)) {
      text.transferTo(Writer.nullWriter());
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private static Reader strict(InputStream bytes, Charset charset) {
    return new InputStreamReader(
        bytes,
        charset
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT));
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Expected every JDK to have SHA-256", e);
    }
  }
}
