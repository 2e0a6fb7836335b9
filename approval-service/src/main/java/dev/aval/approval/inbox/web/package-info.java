/// The inbox over HTTP and as a page.
@NullMarked
package dev.aval.approval.inbox.web;

import org.jspecify.annotations.NullMarked;
