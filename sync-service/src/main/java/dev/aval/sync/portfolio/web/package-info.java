/// The pages of files and of who waits in them, and their API.
@NullMarked
package dev.aval.sync.portfolio.web;

import org.jspecify.annotations.NullMarked;
