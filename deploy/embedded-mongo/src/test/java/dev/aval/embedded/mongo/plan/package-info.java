/// Tests of the planner.
@org.jspecify.annotations.NullMarked
package dev.aval.embedded.mongo.plan;
