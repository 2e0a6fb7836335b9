/// The review page, and one approval over HTTP.
@NullMarked
package dev.aval.approval.reviewing.web;

import org.jspecify.annotations.NullMarked;
