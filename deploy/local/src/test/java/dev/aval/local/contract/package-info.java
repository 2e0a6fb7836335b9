/// What Aval says of its HTTP API is what its services do.
package dev.aval.local.contract;
