/// Tryton 6, by its JSON-RPC (docs/erp.md). Parties are the contacts.
@NullMarked
package dev.aval.sync.erp.http.tryton;

import org.jspecify.annotations.NullMarked;
