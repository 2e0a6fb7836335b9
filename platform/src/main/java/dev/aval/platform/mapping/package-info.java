/// How records of ours become documents and come back: by Spring Data, without class names.
@NullMarked
package dev.aval.platform.mapping;

import org.jspecify.annotations.NullMarked;
