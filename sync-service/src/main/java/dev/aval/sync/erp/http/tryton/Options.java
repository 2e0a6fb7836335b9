package dev.aval.sync.erp.http.tryton;

import dev.aval.sync.erp.Setup;
import java.util.Optional;
import java.util.Set;

/// @param worksFor the type of the relation to whose contact somebody is; empty: nobody asks
/// @param category who is in it is a signatory; empty: everybody is
record Options(Optional<String> worksFor, Optional<String> category) {
  static final Set<String> NAMES = Set.of("works-for", "signatory-category");

  static Options of(Setup setup) {
    var relation = setup.option("works-for").orElse("works for");
    return new Options(
        Optional.of(relation).filter(it -> !it.equals("none")), setup.option("signatory-category"));
  }
}
