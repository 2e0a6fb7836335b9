/// Policies are written here: checked before they are kept, and never changed after.
@NullMarked
package dev.aval.approval.drafting;

import org.jspecify.annotations.NullMarked;
