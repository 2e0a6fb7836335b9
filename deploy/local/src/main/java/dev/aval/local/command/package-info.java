/// What `./aval` says and does about a platform that already runs.
@NullMarked
package dev.aval.local.command;

import org.jspecify.annotations.NullMarked;
