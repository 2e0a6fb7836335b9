/// Everything that happened to a request, in a chain that nobody can change unseen (N5, G6, I9).
@NullMarked
package dev.aval.approval.evidence;

import org.jspecify.annotations.NullMarked;
