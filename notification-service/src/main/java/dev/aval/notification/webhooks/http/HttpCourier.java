package dev.aval.notification.webhooks.http;

import dev.aval.notification.webhooks.Courier;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.classic.methods.HttpPost;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.StringEntity;

/// Posts signed calls, each on its own thread. Whoever drips his answer byte by byte is hung up on:
/// what counts is the time of the whole.
final class HttpCourier implements Courier, AutoCloseable {
  private static final int GONE = 410;

  private final CloseableHttpClient client;
  private final Duration longest;
  private final Clock clock;
  private final ExecutorService threads =
      Executors.newThreadPerTaskExecutor(
          Thread.ofPlatform().daemon().name("webhook-", 0).factory());

  private record Running(HttpPost post, Future<Answer> answer) {}

  HttpCourier(CloseableHttpClient client, Duration longest, Clock clock) {
    this.client = client;
    this.longest = longest;
    this.clock = clock;
  }

  @Override
  public List<Answer> call(List<Errand> errands) {
    var end = System.nanoTime() + longest.toNanos();
    var running = errands.stream().map(this::begin).toList();
    var answers = new ArrayList<Answer>(errands.size());
    running.forEach(it -> answers.add(answer(it, end)));
    return answers;
  }

  private Running begin(Errand errand) {
    var post = new HttpPost(errand.endpoint().url());
    var body = errand.call().body();
    var now = clock.instant();
    post.setHeader("webhook-id", errand.call().id());
    post.setHeader("webhook-timestamp", Long.toString(now.getEpochSecond()));
    post.setHeader("webhook-signature", Signing.signature(errand, now));
    post.setEntity(new StringEntity(body, ContentType.APPLICATION_JSON));
    return new Running(post, threads.submit(() -> client.execute(post, HttpCourier::judge)));
  }

  private static Answer judge(ClassicHttpResponse response) {
    int status = response.getCode();
    if (status >= 200 && status < 300) return new Answer.Taken(status);
    if (status == GONE) return new Answer.Gone();
    return new Answer.Refused(
        status, status >= 300 && status < 400 ? "Redirects are not followed" : "HTTP " + status);
  }

  private static Answer answer(Running it, long end) {
    try {
      return it.answer().get(Math.max(0, end - System.nanoTime()), TimeUnit.NANOSECONDS);
    } catch (TimeoutException slow) {
      it.post().abort();
      return new Answer.NoAnswer(Answer.NoAnswer.SLOW);
    } catch (ExecutionException failed) {
      Throwable why = Objects.requireNonNullElse(failed.getCause(), failed);
      return new Answer.NoAnswer(why.getClass().getSimpleName() + ": " + why.getMessage());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      it.post().abort();
      return new Answer.NoAnswer("interrupted");
    }
  }

  @Override
  public void close() throws Exception {
    client.close();
    threads.shutdownNow();
  }
}
