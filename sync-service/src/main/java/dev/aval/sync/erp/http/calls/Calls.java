package dev.aval.sync.erp.http.calls;

import dev.aval.sync.erp.Answer;
import dev.aval.sync.erp.Answer.Got;
import dev.aval.sync.erp.Reason;
import dev.aval.sync.erp.Setup;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpClient.Version;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/// Calls that end: within a time that counts to the last byte, within a size, and as a value. No
/// redirect is followed, since credentials would travel along.
public final class Calls {
  private final HttpClient client;
  private final long maxAnswer;

  public Calls(Setup setup) {
    this.maxAnswer = setup.maxAnswer();
    this.client =
        HttpClient.newBuilder()
            .version(Version.HTTP_1_1)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(setup.connectTimeout())
            .build();
  }

  public static HttpRequest.Builder request(URI url) {
    return HttpRequest.newBuilder(url)
        .header("User-Agent", "aval-sync")
        .header("Accept", "application/json");
  }

  /// Whatever the status.
  public Answer<Reply> send(HttpRequest request, Duration timeout) {
    var begun = new AtomicBoolean();
    var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), maxAnswer);
    var exchange =
        client.sendAsync(
            request,
            info -> {
              begun.set(true);
              return handler.apply(info);
            });
    try {
      return new Got<>(reply(exchange.get(timeout.toMillis(), TimeUnit.MILLISECONDS)));
    } catch (TimeoutException e) {
      exchange.cancel(true);
      return Answer.failed(Reason.TIMEOUT, "It did not answer within " + timeout);
    } catch (InterruptedException e) {
      exchange.cancel(true);
      Thread.currentThread().interrupt();
      return Answer.failed(Reason.TIMEOUT, "We were told to stop");
    } catch (ExecutionException e) {
      return failed(e.getCause(), begun.get());
    }
  }

  private static Reply reply(HttpResponse<byte[]> response) {
    return new Reply(response.statusCode(), response.headers(), response.body());
  }

  private Answer<Reply> failed(@Nullable Throwable cause, boolean begun) {
    if (cause instanceof HttpConnectTimeoutException) {
      return Answer.failed(Reason.UNREACHABLE, "Nobody took the connection");
    }
    if (begun) {
      return Answer.failed(
          Reason.BAD_ANSWER,
          "The answer was cut off, or is larger than %d bytes".formatted(maxAnswer));
    }
    if (cause instanceof IOException) {
      return Answer.failed(
          Reason.UNREACHABLE, "There was no answer: " + cause.getClass().getSimpleName());
    }
    throw new IllegalStateException("Expected an answer or a failure of the network", cause);
  }
}
