package dev.aval.gateway.limits;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.util.Arrays;
import java.util.HexFormat;

/// One household is one address: of IPv6 the first 64 bits, as the rest is the caller's to choose.
final class Addresses {
  private static final int NETWORK = 8;

  private Addresses() {}

  static String of(HttpServletRequest request) {
    return network(request.getRemoteAddr());
  }

  static String network(String address) {
    try {
      return InetAddress.ofLiteral(address) instanceof Inet6Address long6
          ? HexFormat.of().formatHex(Arrays.copyOf(long6.getAddress(), NETWORK))
          : address;
    } catch (IllegalArgumentException _) {
      return address;
    }
  }
}
