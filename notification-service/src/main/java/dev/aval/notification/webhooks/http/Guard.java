package dev.aval.notification.webhooks.http;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import org.apache.hc.client5.http.DnsResolver;
import org.apache.hc.client5.http.SystemDefaultDnsResolver;
import org.springframework.security.web.util.matcher.IpAddressMatcher;

/// Looks names up and judges what they mean: whoever gives us an address must not reach through us
/// what only we can reach. The client connects to the very addresses that were judged here, so a
/// name that means something else a moment later changes nothing (DNS rebinding).
///
/// Of IPv4 everything is refused that is set aside for something special (IANA's registry); of IPv6
/// everything that is no public unicast, and what carries an IPv4 address inside.
final class Guard implements DnsResolver {
  private static final List<Range> PUBLIC_6 = of("2000::/3");
  private static final List<Range> SPECIAL =
      of(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.31.196.0/24",
          "192.52.193.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "192.175.48.0/24",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "2001::/23",
          "2001:db8::/32",
          "2002::/16",
          "2620:4f:8000::/48",
          "3fff::/20");

  private final DnsResolver names;
  private final List<Range> allowed;

  /// Of one family: the matcher alone compares the first bits of any address with any other.
  private record Range(IpAddressMatcher matcher, boolean six) {
    static Range of(String text) {
      return new Range(new IpAddressMatcher(text), text.contains(":"));
    }

    boolean includes(InetAddress it) {
      return six == it instanceof Inet6Address
          && matcher.matches(it.getHostAddress().replaceAll("%.*", ""));
    }
  }

  /// @param allowed ranges of the operator's own that may be called all the same
  Guard(DnsResolver names, List<String> allowed) {
    this.names = names;
    this.allowed = allowed.stream().map(Range::of).toList();
  }

  Guard(List<String> allowed) {
    this(SystemDefaultDnsResolver.INSTANCE, allowed);
  }

  @Override
  public InetAddress[] resolve(String host) throws UnknownHostException {
    var addresses = names.resolve(host);
    if (!Arrays.stream(addresses).allMatch(this::mayBeCalled)) {
      throw new UnknownHostException("Expected '%s' to be a public address".formatted(host));
    }
    return addresses;
  }

  @Override
  public String resolveCanonicalHostname(String host) throws UnknownHostException {
    return names.resolveCanonicalHostname(host);
  }

  boolean mayBeCalled(InetAddress it) {
    var open = it instanceof Inet4Address || isIn(PUBLIC_6, it);
    return isIn(allowed, it) || (open && !isIn(SPECIAL, it));
  }

  /// Whether all that a host may mean is the operator's own, so that plain HTTP is fine.
  boolean isOwn(String host) {
    try {
      return Arrays.stream(names.resolve(host)).allMatch(it -> isIn(allowed, it));
    } catch (UnknownHostException nowhere) {
      return false;
    }
  }

  private static boolean isIn(List<Range> ranges, InetAddress it) {
    return ranges.stream().anyMatch(range -> range.includes(it));
  }

  private static List<Range> of(String... ranges) {
    return Arrays.stream(ranges).map(Range::of).toList();
  }
}
