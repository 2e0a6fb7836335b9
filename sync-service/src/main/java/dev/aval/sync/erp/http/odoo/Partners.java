package dev.aval.sync.erp.http.odoo;

import static java.util.stream.Collectors.toSet;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.ErpRow;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.http.calls.ById.Counted;
import dev.aval.sync.erp.http.calls.Records;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Archived partners are hidden unless they are asked for.
///
/// @param category who is in it is a signatory; empty: everybody is
record Partners(Model model, Optional<String> category) implements Records<Partner> {
  private static final Map<String, ?> ALL = Map.of("active_test", false);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

  @Override
  public Answer<Counted> count() {
    return model
        .call("search_count", Map.of("domain", List.of(), "context", ALL))
        .then(it ->
            it.value().isNumber()
                ? new Got<>(new Counted(it.value().asLong(), it.date()))
                : Answer.failed(Reason.BAD_ANSWER, "The partners were not counted"));
  }

  @Override
  public long id(Partner it) {
    return it.id();
  }

  @Override
  public Answer<List<Partner>> after(long id, int most) {
    return read(List.of(List.of("id", ">", id)), most);
  }

  @Override
  public Answer<List<Partner>> changed(Instant since, long id, int most) {
    var time = TIME.format(since.atOffset(ZoneOffset.UTC));
    return read(List.of(List.of("id", ">", id), List.of("write_date", ">=", time)), most);
  }

  @Override
  public Answer<List<Partner>> one(long id) {
    return read(List.of(List.of("id", "=", id)), 1);
  }

  private Answer<List<Partner>> read(List<?> domain, int most) {
    return found(domain, Partner.FIELDS, most).then(Partners::partners);
  }

  private Answer<JsonNode> found(List<?> domain, List<String> fields, int most) {
    var arguments =
        Map.of(
            "domain", domain, "fields", fields, "limit", most, "order", "id asc", "context", ALL);
    return model
        .call("search_read", arguments)
        .then(it ->
            it.value().isArray()
                ? new Got<>(it.value())
                : Answer.failed(Reason.BAD_ANSWER, "The partners are no list"));
  }

  private static Answer<List<Partner>> partners(JsonNode found) {
    var partners = found.valueStream().map(Partner::new).toList();
    var lacking = partners.stream().flatMap(it -> it.lacks().stream()).findFirst();
    return lacking
        .<Answer<List<Partner>>>map(
            it -> Answer.failed(Reason.BAD_ANSWER, "A partner lacks the field " + it))
        .orElseGet(() -> new Got<>(partners));
  }

  /// Only of who belongs to a client, which is a company with a code.
  @Override
  public Answer<List<ErpRow>> rows(List<Partner> partners) {
    var people = partners.stream().filter(Partner::person).toList();
    return codes(people)
        .then(codes ->
            signatories(people)
                .map(signing ->
                    people.stream()
                        .filter(it -> codes.containsKey(it.company()))
                        .map(it -> it.row(codes.get(it.company()), signing.contains(it.id())))
                        .toList()));
  }

  private Answer<Map<Long, String>> codes(List<Partner> people) {
    var codes = new HashMap<Long, String>();
    for (var it : people) {
      var code = it.text("ref");
      if (it.company() == it.id() && code != null) {
        codes.put(it.id(), code);
      }
    }
    var others =
        people.stream()
            .filter(it -> it.company() != it.id())
            .map(Partner::company)
            .collect(toSet());
    return others.isEmpty()
        ? new Got<>(codes)
        : found(List.of(List.of("id", "in", others)), List.of("ref"), others.size())
            .map(found -> {
              for (var it : found) {
                var code = new Partner(it).text("ref");
                if (code != null) {
                  codes.put(it.path("id").asLong(), code);
                }
              }
              return codes;
            });
  }

  private Answer<Set<Long>> signatories(List<Partner> people) {
    var ids = people.stream().map(Partner::id).collect(toSet());
    if (category.isEmpty() || ids.isEmpty()) {
      return new Got<>(ids);
    }
    var domain =
        List.of(List.of("id", "in", ids), List.of("category_id.name", "=", category.get()));
    return found(domain, List.of("id"), ids.size())
        .map(found -> found.valueStream().map(it -> it.path("id").asLong()).collect(toSet()));
  }
}
