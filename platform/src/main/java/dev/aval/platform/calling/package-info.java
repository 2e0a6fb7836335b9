/// How one service asks another, in the few places where it does.
@NullMarked
package dev.aval.platform.calling;

import org.jspecify.annotations.NullMarked;
