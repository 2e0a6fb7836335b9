/// Adding whoever was accepted from the ERP.
@NullMarked
package dev.aval.request.admitting;

import org.jspecify.annotations.NullMarked;
