/// Which index answers a query, decided without touching any data.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo.plan;
