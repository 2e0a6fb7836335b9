package dev.aval.story;

import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.ArrayList;
import java.util.List;

/// All that is in the databases, as their operator would copy it.
record Dump(String uri) {
  /// Each document as JSON, with the name of its collection before it.
  List<String> documents() {
    try (var client = MongoClients.create(uri)) {
      return documents(client);
    }
  }

  private static List<String> documents(MongoClient client) {
    var all = new ArrayList<String>();
    for (var name : client.listDatabaseNames()) {
      if (!name.startsWith("aval_")) continue;
      var database = client.getDatabase(name);
      for (var collection : database.listCollectionNames()) {
        for (var it : database.getCollection(collection).find()) {
          all.add(name + "." + collection + " " + it.toJson());
        }
      }
    }
    return all;
  }
}
