/// What an ERP says now against what is known: who is new, different, absent, or cannot be read.
@NullMarked
package dev.aval.sync.differences;

import org.jspecify.annotations.NullMarked;
