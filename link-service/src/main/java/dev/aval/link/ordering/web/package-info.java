/// The public form: from the link to the page that says it waits.
@NullMarked
package dev.aval.link.ordering.web;

import org.jspecify.annotations.NullMarked;
