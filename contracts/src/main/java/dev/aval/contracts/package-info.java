/// What crosses a service boundary: wire records, JSON Schemas, sample events.
@org.jspecify.annotations.NullMarked
package dev.aval.contracts;
