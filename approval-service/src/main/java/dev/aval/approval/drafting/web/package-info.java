/// Policies over HTTP.
@NullMarked
package dev.aval.approval.drafting.web;

import org.jspecify.annotations.NullMarked;
