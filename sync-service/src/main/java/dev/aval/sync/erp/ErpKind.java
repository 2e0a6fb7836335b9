package dev.aval.sync.erp;

import java.util.Set;

/// A kind of ERP that we know how to ask. Each adapter brings its own; settings choose among them.
public interface ErpKind {
  /// As it stands in the setting `kind`.
  String name();

  /// What may stand under `options` of a system of this kind.
  Set<String> options();

  /// Asks nobody yet.
  ///
  /// @throws WrongSetting when the setup lacks something or has it wrong
  ErpConnector connect(Setup setup);
}
