/// Links and endings in MongoDB; a token is never in there.
@NullMarked
package dev.aval.link.reviewlinks.mongo;

import org.jspecify.annotations.NullMarked;
