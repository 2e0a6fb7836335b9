package dev.aval.embedded.mongo;

import de.bwaldvogel.mongo.MongoDatabase;
import de.bwaldvogel.mongo.backend.AbstractMongoBackend;
import de.bwaldvogel.mongo.bson.Document;
import de.bwaldvogel.mongo.exception.MongoServerError;
import de.bwaldvogel.mongo.exception.MongoServerException;
import de.bwaldvogel.mongo.wire.message.MongoMessage;
import dev.aval.embedded.mongo.store.Change;
import dev.aval.embedded.mongo.store.Store;
import io.netty.channel.Channel;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/// Routes commands: reads run free, writes answer when they are durable, changes of collections and
/// indexes run alone. What is not named here is the library's.
final class Backend extends AbstractMongoBackend {
  private final Store store;
  private final Scans scans;
  private final Finds finds = new Finds();

  Backend(Store store, Scans scans) {
    this.store = store;
    this.scans = scans;
    store.names().stream()
        .filter(name -> name.startsWith(Database.DATA))
        .map(name -> name.split("/", 3)[1])
        .distinct()
        .forEach(this::resolveDatabase);
    store.recover(this::replay);
  }

  @Override
  protected MongoDatabase openOrCreateDatabase(String name) {
    return new Database(name, getCursorRegistry(), store, scans);
  }

  @Override
  public Document handleCommand(Channel channel, String database, String name, Document command) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "hello", "ismaster" -> Hello.answer();
      case "find" -> find(channel, database, name, command);
      case "getmore" -> finds.getMore(database + "." + command.get("collection"), command);
      case "killcursors" -> finds.kill(command);
      case "insert" ->
          store.write(
              () -> writes(database, command).insert(Fields.documents(command, "documents")));
      case "update" -> store.write(() -> update(channel, database, command));
      case "delete" ->
          store.write(() -> writes(database, command).delete(Fields.documents(command, "deletes")));
      case "findandmodify" ->
          store.write(() -> super.handleCommand(channel, database, name, command));
      case "aggregate" -> aggregate(channel, database, name, command);
      case "create", "createindexes", "drop", "dropindexes", "dropdatabase", "renamecollection" ->
          store.alone(() -> super.handleCommand(channel, database, name, command));
      default -> super.handleCommand(channel, database, name, command);
    };
  }

  /// A refused command is an answer, not a fault of ours: the library would log each with its
  /// trace.
  @Override
  public Document handleMessage(MongoMessage message) {
    try {
      return super.handleMessage(message);
    } catch (MongoServerException e) {
      Document refusal = new Document("ok", 0.0).append("errmsg", e.getMessageWithoutErrorCode());
      if (e instanceof MongoServerError error) {
        refusal.append("code", error.getCode()).putIfNotNull("codeName", error.getCodeName());
      }
      return refusal;
    }
  }

  @Override
  public void close() {
    super.close();
    store.close();
  }

  private Document find(Channel channel, String database, String name, Document command) {
    String collection = String.valueOf(command.get(name));
    if (collection.startsWith("$")) {
      return super.handleCommand(channel, database, name, command);
    }
    return finds.find(
        database(database).collection(collection), database + "." + collection, command);
  }

  private Document aggregate(Channel channel, String database, String name, Document command) {
    List<Document> stages = Fields.documents(command, "pipeline");
    if (stages.stream()
        .anyMatch(stage -> stage.containsKey("$out") || stage.containsKey("$merge"))) {
      return store.alone(() -> super.handleCommand(channel, database, name, command));
    }
    Pipeline pipeline = Pipeline.of(stages);
    IndexedCollection collection = database(database).collection(String.valueOf(command.get(name)));
    if (collection == null || (pipeline.folded() == 0 && !pipeline.isCount())) {
      return super.handleCommand(channel, database, name, command);
    }
    List<Document> results =
        new Aggregates(collection, pipeline).run(this::resolveDatabase, command);
    return Finds.answer(collection.getFullName(), results);
  }

  private Document update(Channel channel, String database, Document command) {
    UnaryOperator<Document> library =
        update ->
            super.handleCommand(
                channel, database, "update", command.append("updates", List.of(update)));
    return writes(database, command).update(Fields.documents(command, "updates"), library);
  }

  private Writes writes(String database, Document command) {
    String collection = String.valueOf(command.values().iterator().next());
    return new Writes(database(database).orCreate(collection), command);
  }

  private Database database(String name) {
    return (Database) resolveDatabase(name);
  }

  private void replay(Change change) {
    String[] name = change.namespace().split("\\.", 2);
    database(name[0]).orCreate(name[1]).replay(change.id(), change.document());
  }
}
