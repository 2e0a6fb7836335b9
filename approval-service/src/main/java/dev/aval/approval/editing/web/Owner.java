package dev.aval.approval.editing.web;

import dev.aval.approval.drafting.Shelved;

/// Whose policies a page is about, as its address says it: an account code, or `platform`.
record Owner(String path) {
  private static final String PLATFORM = "platform";

  public boolean isPlatform() {
    return path.equals(PLATFORM);
  }

  String id() {
    return isPlatform() ? Shelved.PLATFORM : path;
  }

  public String url() {
    return "/admin/" + path + "/policies";
  }
}
