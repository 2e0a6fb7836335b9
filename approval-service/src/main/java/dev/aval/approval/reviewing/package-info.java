/// What a person may see of one approval, and the one-time nonce of the page that shows it.
@NullMarked
package dev.aval.approval.reviewing;

import org.jspecify.annotations.NullMarked;
