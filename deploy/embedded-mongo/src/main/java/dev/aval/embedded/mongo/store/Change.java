package dev.aval.embedded.mongo.store;

/// What one journal record says: a collection's record now has this BSON, or (empty) is gone.
public record Change(String namespace, long id, byte[] document) {
  public boolean isRemoval() {
    return document.length == 0;
  }
}
