package dev.aval.contracts;

import static java.lang.annotation.ElementType.TYPE;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/// The `ce_type` a record travels under, such as `request.submitted.v1`.
///
/// Publishers write it on the wire, consumers on their own records of the fields they read.
@Retention(RUNTIME)
@Target(TYPE)
public @interface EventType {
  String value();
}
