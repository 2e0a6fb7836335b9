/// What we ask of an ERP, whichever it is. Adapters translate everything; nothing above them knows
/// HTTP, files or the ERP's words.
@NullMarked
package dev.aval.sync.erp;

import org.jspecify.annotations.NullMarked;
