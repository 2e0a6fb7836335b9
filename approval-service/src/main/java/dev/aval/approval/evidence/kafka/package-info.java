/// Hears what all services tell about requests, and names the topic of the heads.
@NullMarked
package dev.aval.approval.evidence.kafka;

import org.jspecify.annotations.NullMarked;
