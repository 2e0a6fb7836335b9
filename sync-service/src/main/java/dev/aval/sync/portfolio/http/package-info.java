/// approval-service over HTTP, asked as the person who looks.
@NullMarked
package dev.aval.sync.portfolio.http;

import org.jspecify.annotations.NullMarked;
