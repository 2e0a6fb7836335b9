/// The forms by which people hand in requests and revisions of them.
@NullMarked
package dev.aval.request.drafting.web;

import org.jspecify.annotations.NullMarked;
