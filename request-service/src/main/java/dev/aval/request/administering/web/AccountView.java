package dev.aval.request.administering.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonRawValue;
import dev.aval.request.accounts.Account;
import dev.aval.request.accounts.Member;
import dev.aval.request.accounts.Right;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An account as it is read, and written back: all but `account` and `version`, which are in the
/// path and in the ETag.
record AccountView(
    String account,
    long version,
    String name,
    boolean approvalMode,
    List<MemberView> members,
    @JsonRawValue String settings) {

  @JsonInclude(JsonInclude.Include.NON_NULL)
  record MemberView(
      String email,
      String name,
      @Nullable String locale,
      @Nullable String zone,
      @Nullable String country,
      List<Right> rights,
      @Nullable Integer level,
      @JsonProperty("notify") boolean notified) {
    static MemberView of(Member it) {
      return new MemberView(
          it.email(),
          it.name(),
          it.locale(),
          it.zone(),
          it.country(),
          it.rights(),
          it.level(),
          it.notified());
    }
  }

  static AccountView of(Account it) {
    return new AccountView(
        it.code(),
        it.version(),
        it.name(),
        it.approvalMode(),
        it.members().stream().map(MemberView::of).toList(),
        it.settings().text());
  }
}
