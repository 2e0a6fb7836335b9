/// Whether what a request is about may go on.
@NullMarked
package dev.aval.request.gates;

import org.jspecify.annotations.NullMarked;
