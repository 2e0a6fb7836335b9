/// Messages as due work: each is kept until a mail server has it.
@NullMarked
package dev.aval.notification.telling.mongo;

import org.jspecify.annotations.NullMarked;
