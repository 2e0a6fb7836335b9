package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.http.calls.ById.Counted;
import dev.aval.sync.erp.http.calls.Records;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/// Those no longer active are always asked for, since they are silently absent otherwise. Never
/// ordered by anything but the id: other fields sort by the names behind them.
record Parties(Rpc rpc, Options options) implements Records<Party> {
  private static final List<?> BY_ID = List.of(List.of("id", "ASC"));
  private static final Map<String, ?> ALL = Map.of("active_test", false);

  @Override
  public Answer<Counted> count() {
    return rpc.call("model.party.party.search_count", List.of(List.of(), ALL))
        .then(it ->
            it.value().isNumber()
                ? new Got<>(new Counted(it.value().asLong(), it.date()))
                : Answer.failed(Reason.BAD_ANSWER, "The parties were not counted"));
  }

  @Override
  public long id(Party it) {
    return it.id();
  }

  @Override
  public Answer<List<Party>> after(long id, int most) {
    return read(List.of(List.of("id", ">", id)), most);
  }

  /// A change of a contact leaves the party as it was, so both are looked at; and until its first
  /// change a record has no time of one.
  @Override
  public Answer<List<Party>> changed(Instant since, long id, int most) {
    var time = Times.of(since);
    return read(
        List.of(
            List.of("id", ">", id),
            List.of(
                "OR",
                List.of("write_date", ">=", time),
                List.of("create_date", ">=", time),
                List.of("contact_mechanisms.write_date", ">=", time),
                List.of("contact_mechanisms.create_date", ">=", time))),
        most);
  }

  /// By search, since reading an id that is gone fails.
  @Override
  public Answer<List<Party>> one(long id) {
    return read(List.of(List.of("id", "=", id)), 1);
  }

  private Answer<List<Party>> read(List<?> domain, int most) {
    return rpc.call(
            "model.party.party.search_read",
            List.of(domain, 0, most, BY_ID, Party.fields(options), ALL))
        .then(it -> parties(it.value()));
  }

  private static Answer<List<Party>> parties(JsonNode found) {
    if (!found.isArray()) {
      return Answer.failed(Reason.BAD_ANSWER, "The parties are no list");
    }
    var parties = found.valueStream().map(Party::new).toList();
    var lacking = parties.stream().flatMap(it -> it.lacks().stream()).findFirst();
    return lacking
        .<Answer<List<Party>>>map(
            it -> Answer.failed(Reason.BAD_ANSWER, "A party lacks the field " + it))
        .orElseGet(() -> new Got<>(parties));
  }

  @Override
  public Answer<List<ErpRow>> rows(List<Party> parties) {
    return employers(parties)
        .map(codes -> parties.stream().map(it -> it.row(options, codes)).toList());
  }

  /// The code of the organisation that somebody works for; of the first, where there are several.
  private Answer<Map<Long, String>> employers(List<Party> parties) {
    if (parties.isEmpty() || options.worksFor().isEmpty()) {
      return new Got<>(Map.of());
    }
    var people = parties.stream().map(Party::id).toList();
    var domain =
        List.of(
            List.of("type.name", "=", options.worksFor().get()), List.of("from_", "in", people));
    return rpc.call(
            "model.party.relation.all.search_read",
            List.of(domain, 0, 100_000, BY_ID, List.of("from_", "to.code"), ALL))
        .map(it -> codes(it.value()));
  }

  private static Map<Long, String> codes(JsonNode relations) {
    var codes = new HashMap<Long, String>();
    for (var it : relations) {
      var code = it.path("to.").path("code").asString("");
      if (!code.isBlank()) {
        codes.putIfAbsent(it.path("from_").asLong(), code);
      }
    }
    return codes;
  }
}
