package dev.aval.sync.runs.mongo;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.ReplaceOptions;
import dev.aval.platform.mapping.Mapping;
import dev.aval.sync.runs.Report;
import dev.aval.sync.runs.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;

final class MongoReports implements Reports {
  private static final Mapping<Report> MAPPING = new Mapping<>(Report.class, Map.of());

  private final MongoCollection<Document> reports;

  MongoReports(MongoCollection<Document> reports) {
    this.reports = reports;
  }

  @Override
  public void keep(Report report) {
    reports.replaceOne(
        eq("_id", report.runId()),
        MAPPING.write(report).append("_id", report.runId()),
        new ReplaceOptions().upsert(true));
  }

  @Override
  public Optional<Report> report(String runId) {
    return Optional.ofNullable(reports.find(eq("_id", runId)).first()).map(MAPPING::read);
  }

  @Override
  public List<Report> of(String system, int before, int most) {
    return reports
        .find(and(eq("system", system), lt("number", before)))
        .sort(new Document("number", -1))
        .limit(most)
        .map(MAPPING::read)
        .into(new ArrayList<>());
  }
}
