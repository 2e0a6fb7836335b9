/// The order links of an account, for people and for programs.
@NullMarked
package dev.aval.link.orderlinks.web;

import org.jspecify.annotations.NullMarked;
