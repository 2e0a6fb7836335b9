package dev.aval.sync.erp.http.odata;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Page;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.http.calls.Marks;
import dev.aval.sync.erp.http.odata.Service.Result;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Pages by the links that the service gives to the next one. OData v2 services need not page by
/// themselves; there a full page without a link is followed by what is behind its last id.
record Pages(Service service, Query query, Mapping mapping) {
  private record Found(List<Entity> entities, @Nullable String link, @Nullable Long total) {}

  Answer<Page> first(String question, int size) {
    return service
        .get(question, size)
        .then(result ->
            found(result.value())
                .then(it -> page(it, it.total(), result, size))
                .map(page -> page.marked(Marks.of(result.date()))));
  }

  Answer<Page> at(Place place, int size) {
    return service
        .get(place.path(), size)
        .then(result -> found(result.value()).then(it -> page(it, place.total(), result, size)));
  }

  private Answer<Page> page(Found found, @Nullable Long total, Result result, int size) {
    var entities = found.entities();
    var rows =
        entities.stream()
            .filter(Entity::person)
            .filter(Entity::ofAClient)
            .map(Entity::row)
            .toList();
    return next(found, result, size)
        .map(it -> new Page(rows, entities.size(), text(it, total), null, total));
  }

  private Answer<Optional<String>> next(Found found, Result result, int size) {
    if (found.link() != null) {
      return service.place(result.asked(), found.link()).map(Optional::of);
    }
    var more = mapping.two() && size > 1 && found.entities().size() >= size;
    return new Got<>(
        more ? Optional.of(query.behind(found.entities().getLast().id(), size)) : Optional.empty());
  }

  private static @Nullable String text(Optional<String> place, @Nullable Long total) {
    return place.map(it -> new Place(total, it).text()).orElse(null);
  }

  private Answer<Found> found(JsonNode answer) {
    var body = mapping.two() ? answer.path("d") : answer;
    var list = body.path(mapping.two() ? "results" : "value");
    if (!list.isArray()) {
      return Answer.failed(Reason.BAD_ANSWER, "There is no list of contacts in the answer");
    }
    var entities = list.valueStream().map(it -> new Entity(it, mapping)).toList();
    var lacking = entities.stream().flatMap(it -> it.lacks().stream()).findFirst();
    return lacking
        .<Answer<Found>>map(
            it -> Answer.failed(Reason.BAD_ANSWER, "A contact lacks the field " + it))
        .orElseGet(() -> new Got<>(new Found(entities, link(body), total(body))));
  }

  private @Nullable String link(JsonNode body) {
    var link = body.path(mapping.two() ? "__next" : "@odata.nextLink");
    return link.isString() ? link.asString() : null;
  }

  /// A number, or one in a text.
  private @Nullable Long total(JsonNode body) {
    var count = body.path(mapping.two() ? "__count" : "@odata.count").asLong(-1);
    return count < 0 ? null : count;
  }
}
