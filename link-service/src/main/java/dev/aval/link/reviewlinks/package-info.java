/// Review links: minted for a mail, opened by a person, dead after the end (guarantees R1-R10).
@NullMarked
package dev.aval.link.reviewlinks;

import org.jspecify.annotations.NullMarked;
