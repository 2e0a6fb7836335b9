/// Who is asked about one request, in which order and why, by the policy of that day.
@NullMarked
package dev.aval.approval.planning;

import org.jspecify.annotations.NullMarked;
