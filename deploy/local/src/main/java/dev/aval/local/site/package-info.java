/// The pages and endpoints that only a local platform has: issuer, mailbox, state of the platform.
@NullMarked
package dev.aval.local.site;

import org.jspecify.annotations.NullMarked;
