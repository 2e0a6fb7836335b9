/// What a human has to know of before he notices it himself (P14).
@NullMarked
package dev.aval.sync.alarms;

import org.jspecify.annotations.NullMarked;
