/// Policies as JSON.
@NullMarked
package dev.aval.approval.drafting.json;

import org.jspecify.annotations.NullMarked;
