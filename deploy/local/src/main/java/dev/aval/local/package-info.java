/// The whole platform in one JVM on embedded parts, for trials, demos, tests and development.
@NullMarked
package dev.aval.local;

import org.jspecify.annotations.NullMarked;
