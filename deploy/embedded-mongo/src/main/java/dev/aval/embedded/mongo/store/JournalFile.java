package dev.aval.embedded.mongo.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.zip.CRC32C;

/// The bytes of one journal file: `length crc (nameLength name id document)`, again and again. A
/// kill can tear only the last record; reading stops there.
final class JournalFile {
  private static final int HEAD = 8;

  private JournalFile() {}

  static byte[] record(byte[] namespace, long id, byte[] document) {
    int length = 2 + namespace.length + 8 + document.length;
    ByteBuffer out = ByteBuffer.allocate(HEAD + length);
    out.putInt(length).putInt(0);
    out.putShort((short) namespace.length).put(namespace).putLong(id).put(document);
    out.putInt(4, crc(out.array(), HEAD, length));
    return out.array();
  }

  static void replay(Path file, Consumer<Change> changes) {
    try {
      ByteBuffer in = ByteBuffer.wrap(Files.readAllBytes(file));
      while (in.remaining() >= HEAD) {
        int length = in.getInt();
        int crc = in.getInt();
        if (length < 10
            || length > in.remaining()
            || crc != crc(in.array(), in.position(), length)) {
          return;
        }
        changes.accept(change(in, length));
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Expected to replay '%s', but it failed".formatted(file), e);
    }
  }

  private static Change change(ByteBuffer in, int length) {
    byte[] name = new byte[in.getShort()];
    in.get(name);
    long id = in.getLong();
    byte[] document = new byte[length - 10 - name.length];
    in.get(document);
    return new Change(new String(name, StandardCharsets.UTF_8), id, document);
  }

  private static int crc(byte[] bytes, int offset, int length) {
    CRC32C crc = new CRC32C();
    crc.update(bytes, offset, length);
    return (int) crc.getValue();
  }
}
