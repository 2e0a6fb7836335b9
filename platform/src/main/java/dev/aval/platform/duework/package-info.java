/// Does work when it is due, on any number of instances, each item by one of them at a time.
@NullMarked
package dev.aval.platform.duework;

import org.jspecify.annotations.NullMarked;
