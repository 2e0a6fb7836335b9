/// A MongoDB-compatible database inside our own JVM, for `./aval up` and for tests.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo;
