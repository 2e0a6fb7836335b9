/// Codes for whoever writes the mails.
@NullMarked
package dev.aval.approval.confirming.web;

import org.jspecify.annotations.NullMarked;
