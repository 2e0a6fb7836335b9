package dev.aval.platform.duework;

import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.concurrent.ExecutorService;
import org.springframework.data.mongodb.core.MongoOperations;

/// What all kinds of work of a service share.
record DueParts(
    MongoOperations mongo,
    Clock clock,
    DueSettings settings,
    MeterRegistry registry,
    ExecutorService executor) {}
