/// Whether a platform kept what it promises, judged by what it told on its topics
/// (`docs/invariants.md`): `./aval check`.
@NullMarked
package dev.aval.invariants;

import org.jspecify.annotations.NullMarked;
