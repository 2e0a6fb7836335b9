package dev.aval.sync.portfolio;

import dev.aval.sync.contacts.KnownContact;
import java.util.List;
import java.util.Optional;

/// Somebody who waits, with what is known around him.
///
/// @param known the contact as the ERP described it last; empty once it was erased there
public record Case(Listed listed, Optional<KnownContact> known, List<Lookalike> lookalikes) {}
