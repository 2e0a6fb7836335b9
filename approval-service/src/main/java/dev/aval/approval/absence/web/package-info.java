/// Delegations over HTTP and as a page.
@NullMarked
package dev.aval.approval.absence.web;

import org.jspecify.annotations.NullMarked;
