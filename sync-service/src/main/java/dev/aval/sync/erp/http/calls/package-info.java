/// What calls to any ERP over HTTP have in common: each ends, and ends as a value.
@NullMarked
package dev.aval.sync.erp.http.calls;

import org.jspecify.annotations.NullMarked;
