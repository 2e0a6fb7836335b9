package dev.aval.embedded.mongo.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JournalTest {
  private static final byte[] ORDERS = "db.orders".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;

  private Path store() {
    return folder.resolve("store");
  }

  private List<Long> replayed() {
    List<Long> ids = new ArrayList<>();
    Journal.replay(store(), 0, change -> ids.add(change.id()));
    return ids;
  }

  @Test
  void whatIsFlushedIsReplayedInOrderAcrossFiles() {
    try (Journal journal = new Journal(store(), 0)) {
      journal.append(ORDERS, 1, new byte[] {1, 2});
      journal.append(ORDERS, 2, new byte[0]);
      journal.startNext(1);
      journal.append(ORDERS, 3, new byte[] {3});
      journal.flush();
      journal.append(ORDERS, 4, new byte[] {4});
      assertThat(replayed()).containsExactly(1L, 2L, 3L);
    }
  }

  @Test
  void anEmptyDocumentIsARemoval() {
    try (Journal journal = new Journal(store(), 0)) {
      journal.append(ORDERS, 7, new byte[0]);
      journal.flush();
    }
    List<Change> changes = new ArrayList<>();
    Journal.replay(store(), 0, changes::add);
    assertThat(changes.getFirst().isRemoval()).isTrue();
    assertThat(changes.getFirst().namespace()).isEqualTo("db.orders");
  }

  @Test
  void aTornLastRecordIsIgnored() throws IOException {
    try (Journal journal = new Journal(store(), 0)) {
      journal.append(ORDERS, 1, new byte[100]);
      journal.append(ORDERS, 2, new byte[100]);
      journal.flush();
    }
    Path file = Journal.file(store(), 0);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.truncate(Files.size(file) - 1);
    }
    assertThat(replayed()).containsExactly(1L);
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
      channel.write(ByteBuffer.wrap(new byte[] {9}), 30);
    }
    assertThat(replayed()).isEmpty();
  }
}
