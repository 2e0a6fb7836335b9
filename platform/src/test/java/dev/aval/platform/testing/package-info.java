/// The real parts that tests run against, once per JVM: a Kafka broker and a database.
@NullMarked
package dev.aval.platform.testing;

import org.jspecify.annotations.NullMarked;
