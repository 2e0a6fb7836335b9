package dev.aval.sync.erp;

/// A setting that cannot be worked with. Found when we start, never later.
public class WrongSetting extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String setting;

  /// @param setting below that of its system, such as `url`
  public WrongSetting(String setting, String why) {
    super(why);
    this.setting = setting;
  }

  public String setting() {
    return setting;
  }
}
