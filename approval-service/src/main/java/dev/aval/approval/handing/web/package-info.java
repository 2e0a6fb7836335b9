/// Delegations of one approval over HTTP.
@NullMarked
package dev.aval.approval.handing.web;

import org.jspecify.annotations.NullMarked;
