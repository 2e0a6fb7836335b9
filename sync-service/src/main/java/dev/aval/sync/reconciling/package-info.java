/// What an ERP says now against what is known: differences, what they mean for people, and nothing
/// applied before all of it was judged.
@NullMarked
package dev.aval.sync.reconciling;

import org.jspecify.annotations.NullMarked;
