/// The mailbox as a page for people and as JSON for tests and scripts.
@NullMarked
package dev.aval.local.mailbox.web;

import org.jspecify.annotations.NullMarked;
