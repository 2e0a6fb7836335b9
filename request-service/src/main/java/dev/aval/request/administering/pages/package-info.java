/// The pages under /admin: preferences, users, platform.
@NullMarked
package dev.aval.request.administering.pages;

import org.jspecify.annotations.NullMarked;
