/// The OIDC issuer of the local platform: demo people and clients, for this machine only.
@NullMarked
package dev.aval.local.issuer;

import org.jspecify.annotations.NullMarked;
