/// Lists of candidates, read past their aggregates.
@NullMarked
package dev.aval.sync.portfolio.mongo;

import org.jspecify.annotations.NullMarked;
