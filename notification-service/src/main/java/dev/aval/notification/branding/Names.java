package dev.aval.notification.branding;

import java.util.regex.Pattern;

/// Which names mails may come under, and which addresses may be answered to. A mail program shows
/// the name in the place of the address: so it must not be able to pass for one, break out of the
/// header or turn its direction.
final class Names {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ADDRESS = 254;
  private static final Pattern NO_NAME =
      Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Zl}\\p{Zp}@<>\"\\\\]");
  private static final Pattern SPACES = Pattern.compile("\\p{Zs}+");
  private static final Pattern ADDRESS =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@([A-Za-z0-9]([A-Za-z0-9-]{0,61}[A-Za-z0-9])?\\.)+[A-Za-z][A-Za-z0-9-]{0,61}[A-Za-z0-9]");

  private Names() {}

  static String tidy(String name) {
    return SPACES.matcher(name).replaceAll(" ").strip();
  }

  static boolean isName(String tidied) {
    return tidied.codePointCount(0, tidied.length()) <= LONGEST_NAME
        && !NO_NAME.matcher(tidied).find();
  }

  static boolean isAddress(String text) {
    int at = text.indexOf('@');
    return text.length() <= LONGEST_ADDRESS && at <= 64 && ADDRESS.matcher(text).matches();
  }
}
