package dev.aval.sync.erp.csv;

import dev.aval.sync.erp.Page;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What lies open: the file that was looked at last, and where reading it has come to. A page that
/// follows the one before goes on there; any other begins anew and skips.
class Desk {
  private final Folder folder;
  private @Nullable Inspected looked;
  private @Nullable OpenFile open;

  Desk(Folder folder) {
    this.folder = folder;
  }

  Page page(Position from, int size) throws IOException, Unreadable {
    var inspected = inspected(still(from));
    refuseWhatIsWrong(inspected);
    var file = at(from, inspected);
    var rows = file.rows(size);
    still(from);
    var next = file.atEnd() ? null : file.position().cursor();
    if (next == null) {
      clear();
    }
    return new Page(rows, rows.size(), next, null, inspected.rows());
  }

  /// The same one as when the cursor was made, and nobody has written to it since.
  private Upload still(Position from) throws Unreadable {
    return waits(from.upload())
        .orElseThrow(() -> new Unreadable("it is gone, or was changed meanwhile"));
  }

  Optional<Upload> waits(String id) {
    return folder.upload(new Position(id, 0).file()).filter(it -> it.id().equals(id));
  }

  private void refuseWhatIsWrong(Inspected it) throws IOException, Unreadable {
    if (it.wrong() != null) {
      throw new Unreadable(it.wrong());
    }
    var before = outdated(it.upload());
    if (before.isPresent()) {
      throw new Unreadable("it is the same as " + before.get().words());
    }
  }

  Optional<Folder.Seen> seen(Upload upload) throws IOException {
    var encoding = inspected(upload).encoding();
    return encoding == null ? Optional.empty() : folder.seen(encoding.hash());
  }

  /// What was taken with this content before something else was.
  Optional<Folder.Seen> outdated(Upload upload) throws IOException {
    var encoding = inspected(upload).encoding();
    return encoding == null || folder.isLast(encoding.hash()) ? Optional.empty() : seen(upload);
  }

  void remember(Upload upload, Instant now) throws IOException {
    var encoding = inspected(upload).encoding();
    if (encoding != null) {
      folder.remember(encoding.hash(), new Folder.Seen(upload.id(), now));
    }
  }

  private Inspected inspected(Upload upload) throws IOException {
    var it = looked;
    if (it == null || !it.upload().equals(upload)) {
      it = Inspected.of(upload, folder.file(upload.name()));
      looked = it;
    }
    return it;
  }

  private OpenFile at(Position from, Inspected inspected) throws IOException, Unreadable {
    var file = open;
    if (file == null || !file.position().equals(from)) {
      clear();
      file = reopened(inspected);
      open = file;
      file.skipTo(from.row());
    }
    return file;
  }

  private OpenFile reopened(Inspected inspected) throws IOException, Unreadable {
    var encoding = inspected.encoding();
    if (encoding == null) {
      throw new Unreadable("its encoding is not known");
    }
    return new OpenFile(inspected, encoding, folder.file(inspected.upload().name()));
  }

  void clear() {
    var file = open;
    open = null;
    if (file != null) {
      file.close();
    }
  }
}
