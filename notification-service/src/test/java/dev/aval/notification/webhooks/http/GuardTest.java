package dev.aval.notification.webhooks.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuardTest {
  static final Guard GUARD = new Guard(List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "0.0.0.0",
        "10.0.0.1",
        "10.255.255.255",
        "100.64.0.1",
        "100.127.255.255",
        "127.0.0.1",
        "127.8.8.8",
        "169.254.169.254",
        "172.16.0.1",
        "172.31.255.255",
        "192.0.0.1",
        "192.0.2.1",
        "192.88.99.1",
        "192.168.1.1",
        "198.18.0.1",
        "198.19.255.255",
        "198.51.100.1",
        "203.0.113.1",
        "224.0.0.1",
        "239.255.255.255",
        "240.0.0.1",
        "255.255.255.255",
        "::",
        "::1",
        "::ffff:10.0.0.1",
        "::ffff:127.0.0.1",
        "::127.0.0.1",
        "64:ff9b::a00:1",
        "64:ff9b:1::1",
        "100::1",
        "2001::1",
        "2001:20::1",
        "2001:db8::1",
        "2002:a00:1::1",
        "3fff::1",
        "5f00::1",
        "fc00::1",
        "fd12:3456::1",
        "fe80::1",
        "fec0::1",
        "ff02::1",
        "4000::1"
      })
  void whatIsPrivateOrSpecialIsNotCalled(String address) throws Exception {
    assertThat(GUARD.mayBeCalled(InetAddress.getByName(address))).isFalse();
    assertThatThrownBy(() -> GUARD.resolve(address)).isInstanceOf(UnknownHostException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1.1.1.1",
        "9.255.255.255",
        "11.0.0.0",
        "100.63.255.255",
        "100.128.0.0",
        "172.15.255.255",
        "172.32.0.0",
        "192.167.255.255",
        "198.17.255.255",
        "223.255.255.255",
        "2606:4700:4700::1111",
        "2a00:1450::1"
      })
  void theInternetIs(String address) throws Exception {
    assertThat(GUARD.resolve(address)).hasSize(1);
  }

  @Test
  void aNameThatAlsoMeansSomethingPrivateIsNotCalledAtAll() {
    var both = new Guard(named("1.1.1.1", "10.0.0.1"), List.of());
    assertThatThrownBy(() -> both.resolve("both.example")).isInstanceOf(UnknownHostException.class);
  }

  @Test
  void operatorsMayOpenARangeOfTheirOwn() throws Exception {
    var own = new Guard(named("10.1.2.3"), List.of("10.1.0.0/16"));
    assertThat(own.resolve("platform.internal")).hasSize(1);
    assertThat(own.isOwn("platform.internal")).isTrue();
    assertThat(own.mayBeCalled(InetAddress.getByName("10.2.0.1"))).isFalse();
    assertThat(GUARD.isOwn("1.1.1.1")).isFalse();
  }

  @Test
  void onlyHttpsLeavesTheHouse() {
    var urls = new GuardedUrls(new Guard(named("10.1.2.3"), List.of("10.1.0.0/16")));
    assertThat(urls.test("https://platform.example/hooks?a=b")).isTrue();
    assertThat(urls.test("http://platform.internal/hooks")).isTrue();
    assertThat(new GuardedUrls(GUARD).test("http://1.1.1.1/hooks")).isFalse();
    for (var bad :
        List.of(
            "",
            "hooks",
            "//platform.example",
            "ftp://platform.example",
            "file:///etc/passwd",
            "https:///hooks",
            "https://user@platform.example/",
            "https://platform.example/#x",
            "https://platform.example/ blank",
            "https://platform.example/" + "a".repeat(2_000))) {
      assertThat(urls.test(bad)).as(bad).isFalse();
    }
  }

  static DnsResolver named(String... addresses) {
    return new DnsResolver() {
      @Override
      public InetAddress[] resolve(String host) throws UnknownHostException {
        var found = new InetAddress[addresses.length];
        for (int i = 0; i < found.length; i++) found[i] = InetAddress.getByName(addresses[i]);
        return found;
      }

      @Override
      public String resolveCanonicalHostname(String host) {
        return host;
      }
    };
  }
}
