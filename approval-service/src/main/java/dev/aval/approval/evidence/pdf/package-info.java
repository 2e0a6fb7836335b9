/// Prints evidence with PDFBox.
@NullMarked
package dev.aval.approval.evidence.pdf;

import org.jspecify.annotations.NullMarked;
