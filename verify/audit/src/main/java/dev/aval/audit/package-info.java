/// Verifies exported evidence, knowing nothing but `docs/evidence.md`: no code of the platform is
/// in it (I9).
@NullMarked
package dev.aval.audit;

import org.jspecify.annotations.NullMarked;
