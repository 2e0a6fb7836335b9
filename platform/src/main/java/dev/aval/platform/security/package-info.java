/// Who calls, and what each path asks of a caller: resource server with two trusted issuers,
/// default deny.
@NullMarked
package dev.aval.platform.security;

import org.jspecify.annotations.NullMarked;
