package dev.aval.request.membership;

import dev.aval.request.accounts.Member;
import java.util.List;
import java.util.Map;

/// A list of members as a file.
public interface MemberFile {
  /// What a spreadsheet of some thousand rows needs, and less than a form may send.
  int BYTES = 512 * 1024;

  Content read(byte[] file);

  byte[] write(List<Member> members);

  sealed interface Content {}

  record Rows(List<Row> rows) implements Content {}

  /// @param code `too-large`, `not-utf-8`, `not-csv`, `empty`, `no-email-column`, `unknown-column`,
  ///   `too-many-rows`
  record Unreadable(String code, String message) implements Content {}

  /// @param line where it begins in the file, from 1
  /// @param fields what its columns say; a column that is not there says nothing
  record Row(long line, Map<String, String> fields) {}
}
