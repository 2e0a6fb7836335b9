/// What every answer over HTTP shares: problems, headers, language, and the look of the pages.
@NullMarked
package dev.aval.platform.web;

import org.jspecify.annotations.NullMarked;
