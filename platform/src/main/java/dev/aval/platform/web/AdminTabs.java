package dev.aval.platform.web;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.web.util.UriComponentsBuilder;

/// The pages by which an account, or the platform, is administered, whichever services draw them:
/// `~{aval/admin :: tabs(account, 'users')}` shows the same ones on each.
///
/// All of them are for whoever administers the account: its super users and operators. A page that
/// others see too shows them to those alone.
///
/// A new page is one line here, and its word `aval.admin.<name>` in both languages.
public final class AdminTabs {
  /// What stands for the platform in the place of an account.
  public static final String PLATFORM = "platform";

  /// @param name as pages call themselves, and the last part of its word
  public record Tab(String name, String href) {}

  private enum Page {
    PREFERENCES("/admin/{account}/preferences", "/admin/platform"),
    USERS("/admin/{account}/users", ""),
    AUDIENCE("/admin/{account}/audience", ""),
    POLICIES("/admin/{account}/policies", "/admin/platform/policies"),
    ORDER_LINKS("/admin/{account}/order-links", ""),
    BRANDING("/admin/{account}/branding", ""),
    WEBHOOKS("/admin/{account}/webhooks", ""),
    ABSENCES("/absence?account={account}", "");

    private final String ofAccount;
    private final String ofPlatform;

    /// @param ofPlatform empty where the platform has no such page
    Page(String ofAccount, String ofPlatform) {
      this.ofAccount = ofAccount;
      this.ofPlatform = ofPlatform;
    }

    private Tab tab(String account) {
      var href =
          account.equals(PLATFORM)
              ? ofPlatform
              : UriComponentsBuilder.fromUriString(ofAccount)
                  .encode()
                  .buildAndExpand(account)
                  .toUriString();
      return new Tab(name().toLowerCase(Locale.ROOT).replace('_', '-'), href);
    }
  }

  /// @param account its code, or [#PLATFORM]
  public List<Tab> of(String account) {
    return Stream.of(Page.values())
        .map(it -> it.tab(account))
        .filter(it -> !it.href().isEmpty())
        .toList();
  }
}
