/// Numbers that change while somebody looks at a page.
@NullMarked
package dev.aval.platform.web.live;

import org.jspecify.annotations.NullMarked;
