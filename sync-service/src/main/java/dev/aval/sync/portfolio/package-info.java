/// Files with people who wait for validation: which one has rights on, who waits in each beside who
/// looks alike there, and what became of earlier ones (mission P2, P7-P9, P15, P16).
@NullMarked
package dev.aval.sync.portfolio;

import org.jspecify.annotations.NullMarked;
