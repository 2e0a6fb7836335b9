package dev.aval.gateway.routing;

import dev.aval.platform.web.FilterAnswer;
import dev.aval.platform.web.Problem;
import dev.aval.platform.web.ProblemException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.unit.DataSize;
import org.springframework.web.filter.OncePerRequestFilter;

/// Refuses a body that says it is too large, and stops reading one that does not say but is.
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
final class BodyLimit extends OncePerRequestFilter {
  private final long most;
  private final FilterAnswer answer;

  BodyLimit(@Value("${aval.gateway.max-body}") DataSize most, FilterAnswer answer) {
    this.most = most.toBytes();
    this.answer = answer;
  }

  @Override
  protected void doFilterInternal(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    var length = request.getContentLengthLong();
    if (length > most) answer.send(request, response, tooLarge());
    else if (length >= 0 || request.getHeader("Transfer-Encoding") == null)
      chain.doFilter(request, response);
    else chain.doFilter(new Counted(request), response);
  }

  private static ProblemException tooLarge() {
    return Problem.of(HttpStatus.CONTENT_TOO_LARGE, "body-too-large", "The body is too large")
        .exception();
  }

  private final class Counted extends HttpServletRequestWrapper {
    Counted(HttpServletRequest request) {
      super(request);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
      return new CountedStream(super.getInputStream());
    }
  }

  private final class CountedStream extends ServletInputStream {
    private final ServletInputStream body;
    private long seen;

    CountedStream(ServletInputStream body) {
      this.body = body;
    }

    @Override
    public int read() throws IOException {
      var next = body.read();
      if (next >= 0) count(1);
      return next;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
      var read = body.read(into, offset, length);
      if (read > 0) count(read);
      return read;
    }

    private void count(int bytes) {
      seen += bytes;
      if (seen > most) throw tooLarge();
    }

    @Override
    public boolean isFinished() {
      return body.isFinished();
    }

    @Override
    public boolean isReady() {
      return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
      body.setReadListener(listener);
    }
  }
}
