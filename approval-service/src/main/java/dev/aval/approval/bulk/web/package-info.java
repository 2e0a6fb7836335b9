/// Bulk decisions over HTTP and from the inbox page.
@NullMarked
package dev.aval.approval.bulk.web;

import org.jspecify.annotations.NullMarked;
