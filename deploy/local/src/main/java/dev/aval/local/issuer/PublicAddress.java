package dev.aval.local.issuer;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import org.springframework.web.filter.OncePerRequestFilter;

/// Lets the issuer believe that it lives at its public address, path included, although the gateway
/// stands before it: redirects, the saved request and the metadata then name what the browser sees,
/// and nothing has to be believed that a forwarding header says.
final class PublicAddress extends OncePerRequestFilter {
  private final URI issuer;

  PublicAddress(URI issuer) {
    this.issuer = issuer;
  }

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(issuer.getPath() + "/");
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new AtPublicAddress(request, issuer), response);
  }

  private static final class AtPublicAddress extends HttpServletRequestWrapper {
    private final URI issuer;

    AtPublicAddress(HttpServletRequest request, URI issuer) {
      super(request);
      this.issuer = issuer;
    }

    @Override
    public String getContextPath() {
      return issuer.getPath();
    }

    @Override
    public String getServletPath() {
      return super.getServletPath().substring(issuer.getPath().length());
    }

    @Override
    public String getScheme() {
      return issuer.getScheme();
    }

    @Override
    public String getServerName() {
      return issuer.getHost();
    }

    @Override
    public int getServerPort() {
      return issuer.getPort() >= 0 ? issuer.getPort() : "https".equals(getScheme()) ? 443 : 80;
    }

    @Override
    public StringBuffer getRequestURL() {
      var base = issuer.getScheme() + "://" + issuer.getAuthority();
      return new StringBuffer(base).append(getRequestURI());
    }
  }
}
