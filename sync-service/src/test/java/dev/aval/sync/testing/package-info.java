/// What tests of this and of other modules share; it comes as a jar of its own.
package dev.aval.sync.testing;
