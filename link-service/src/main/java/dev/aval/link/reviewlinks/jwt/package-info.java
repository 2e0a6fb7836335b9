/// Signs the session that a link is exchanged for.
@NullMarked
package dev.aval.link.reviewlinks.jwt;

import org.jspecify.annotations.NullMarked;
