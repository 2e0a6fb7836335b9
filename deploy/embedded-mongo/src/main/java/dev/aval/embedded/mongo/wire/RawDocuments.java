package dev.aval.embedded.mongo.wire;

import java.util.List;

/// A list of documents in an answer that are BSON already.
public record RawDocuments(List<byte[]> documents) {}
