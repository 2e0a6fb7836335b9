/// What users see, told from outside: each story runs against the real platform in a process of its
/// own.
@NullMarked
package dev.aval.story;

import org.jspecify.annotations.NullMarked;
