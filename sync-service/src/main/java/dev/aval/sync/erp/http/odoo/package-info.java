/// Odoo 19 and later, by its JSON-2 API (docs/erp.md). Partners are the contacts.
@NullMarked
package dev.aval.sync.erp.http.odoo;

import org.jspecify.annotations.NullMarked;
