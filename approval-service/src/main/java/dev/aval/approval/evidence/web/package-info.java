/// Evidence as a page, as JSON and as PDF.
@NullMarked
package dev.aval.approval.evidence.web;

import org.jspecify.annotations.NullMarked;
