/// Who is asked for a request: a pure function of the account and the request.
@NullMarked
package dev.aval.approval.policy;

import org.jspecify.annotations.NullMarked;
