/// The login page of the demo people and tokens for scripts.
@NullMarked
package dev.aval.local.issuer.web;

import org.jspecify.annotations.NullMarked;
