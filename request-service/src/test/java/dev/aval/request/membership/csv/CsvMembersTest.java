package dev.aval.request.membership.csv;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Right;
import dev.aval.request.membership.MemberFile.Content;
import dev.aval.request.membership.MemberFile.Row;
import dev.aval.request.membership.MemberFile.Rows;
import dev.aval.request.membership.MemberFile.Unreadable;
import dev.aval.request.membership.MemberTexts;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvMembersTest {
  final CsvMembers file = new CsvMembers();

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void eachSeparatorIsUnderstood(String separator) {
    String text = "\uFEFFemail,name\r\n\r\na@a.example,\"Müller, \"\"M\"\"; Anna\"\r\n";
    if (!separator.equals(","))
      text = text.replace(",", separator).replace("Müller" + separator, "Müller,");
    var row = new Row(3, Map.of("email", "a@a.example", "name", "Müller, \"M\"; Anna"));
    assertThat(((Rows) read(text)).rows()).extracting(Row::fields).containsExactly(row.fields());
  }

  @Test
  void rowsAreNamedByTheirLine() {
    assertThat(((Rows) read("email,name\na@a,A\n\nb@b,\"B\nB\"\nc@c,C")).rows())
        .extracting(Row::line)
        .containsExactly(2L, 4L, 6L);
  }

  @ParameterizedTest
  @CsvSource({
    "'', empty",
    "'name', no-email-column",
    "'email,salary', unknown-column",
    "'email,email', unknown-column",
    "'email\n\"a', not-csv"
  })
  void whatCannotBeReadSaysWhy(String text, String code) {
    assertThat(read(text))
        .isInstanceOfSatisfying(Unreadable.class, it -> assertThat(it.code()).isEqualTo(code));
  }

  @Test
  void onlyUtf8IsRead() {
    assertThat(file.read(new byte[] {'e', (byte) 0xE9}))
        .isInstanceOfSatisfying(
            Unreadable.class, it -> assertThat(it.code()).isEqualTo("not-utf-8"));
  }

  @Test
  void noCellIsRunByASpreadsheetAndAllComesBack() {
    var odd =
        new Member(
            "+a@a.example",
            "=HYPERLINK(\"http://x\")",
            null,
            null,
            List.of(Right.APPROVAL, Right.ACCOUNTING),
            3,
            false);
    var text = new String(file.write(List.of(odd)), UTF_8);
    assertThat(text).startsWith("\uFEFF").contains("\n'+a@a.example,\"'=HYPERLINK(");
    assertThat(((Rows) read(text)).rows())
        .extracting(Row::fields)
        .containsExactly(MemberTexts.of(odd));
  }

  private Content read(String text) {
    return file.read(text.getBytes(UTF_8));
  }
}
