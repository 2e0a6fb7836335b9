/// Doing to members what was accepted of the ERP: adding, moving to another address, taking out.
@NullMarked
package dev.aval.request.admitting;

import org.jspecify.annotations.NullMarked;
