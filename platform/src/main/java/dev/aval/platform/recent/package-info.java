/// What was read a moment ago, for those who may see it a moment late.
@NullMarked
package dev.aval.platform.recent;

import org.jspecify.annotations.NullMarked;
