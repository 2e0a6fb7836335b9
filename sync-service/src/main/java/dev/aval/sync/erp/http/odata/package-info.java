/// ERPs that speak OData: Business Central, SAP S/4HANA (docs/erp.md).
@NullMarked
package dev.aval.sync.erp.http.odata;

import org.jspecify.annotations.NullMarked;
