/// What operators see and do, over HTTP and as pages.
@NullMarked
package dev.aval.approval.operating.web;

import org.jspecify.annotations.NullMarked;
