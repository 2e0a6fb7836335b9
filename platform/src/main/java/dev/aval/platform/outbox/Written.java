package dev.aval.platform.outbox;

import java.util.List;

/// A batch that is stored: what was decided, in the order of the commands, and what there is to
/// publish.
///
/// @param abandoned whether events were added to an outbox whose lease had run out, so that a sweep
///   is due
record Written(List<Outcome> outcomes, Holding holding, boolean abandoned) {}
