package dev.aval.notification.telling.mongo;

import dev.aval.notification.telling.Delivery;
import dev.aval.notification.telling.StoredFields;
import java.util.Map;
import org.bson.Document;

/// The fields beside the work of a delivery.
final class DeliveryFields {
  private DeliveryFields() {}

  static Map<String, Object> of(Delivery it) {
    return it.shown()
        ? Map.of(StoredFields.NOTICE, place("to", it), StoredFields.UNREAD, place("by", it))
        : Map.of();
  }

  static Document gathered(Delivery it) {
    return place("by", it);
  }

  private static Document place(String whose, Delivery it) {
    var message = it.message();
    return new Document(whose, StoredFields.fold(message.to().email()))
        .append("key", StoredFields.key(it.at(), message.id()));
  }
}
