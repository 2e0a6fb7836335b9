/// Accounts over HTTP.
@NullMarked
package dev.aval.request.accounts.web;

import org.jspecify.annotations.NullMarked;
