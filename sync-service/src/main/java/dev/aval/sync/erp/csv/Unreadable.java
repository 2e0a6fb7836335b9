package dev.aval.sync.erp.csv;

/// A file that cannot be believed. The text goes to whoever looks after the ERP: it names lines and
/// columns, never what is in them.
class Unreadable extends Exception {
  private static final long serialVersionUID = 1L;

  Unreadable(String why) {
    super(why);
  }

  String why() {
    return String.valueOf(getMessage());
  }
}
