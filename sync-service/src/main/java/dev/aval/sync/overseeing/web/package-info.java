/// The pages of operators about ERPs and their runs, and their API.
@NullMarked
package dev.aval.sync.overseeing.web;

import org.jspecify.annotations.NullMarked;
