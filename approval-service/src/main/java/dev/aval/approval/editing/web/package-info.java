/// The pages on which policies are written and tried.
@NullMarked
package dev.aval.approval.editing.web;

import org.jspecify.annotations.NullMarked;
