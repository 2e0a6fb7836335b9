/// The service that takes requests in, knows the accounts they belong to, and says how they ended.
@NullMarked
package dev.aval.request;

import org.jspecify.annotations.NullMarked;
