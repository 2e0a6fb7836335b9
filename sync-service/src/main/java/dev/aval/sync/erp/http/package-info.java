/// ERPs that are asked over HTTP, one package each.
@NullMarked
package dev.aval.sync.erp.http;

import org.jspecify.annotations.NullMarked;
