/// What a difference means for people: whom to ask what, whom to doubt, and carrying out what was
/// agreed.
@NullMarked
package dev.aval.sync.judging;

import org.jspecify.annotations.NullMarked;
