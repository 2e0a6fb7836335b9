package dev.aval.platform.outbox;

import java.util.concurrent.Future;

/// To one caller of a batch: the change is stored, its events are on their way.
record Answer(Outcome outcome, Future<?> published) {}
