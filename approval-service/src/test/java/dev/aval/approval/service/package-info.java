/// The whole service on real parts: broker, database, signed tokens, HTTP.
package dev.aval.approval.service;
