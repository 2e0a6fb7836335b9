package dev.aval.notification.telling.mail;

import dev.aval.notification.telling.Letter;
import dev.aval.notification.telling.Post;
import dev.aval.notification.telling.Sending;
import dev.aval.notification.telling.Sending.Delayed;
import dev.aval.notification.telling.Sending.Sent;
import dev.aval.notification.telling.Sending.Undeliverable;
import dev.aval.notification.telling.Sending.Untried;
import dev.aval.notification.telling.mail.Connections.NoConnection;
import io.github.resilience4j.circuitbreaker.CallNotPermittedException;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreaker.State;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// Mails by SMTP over kept connections, as many at once as there are connections.
///
/// The breaker stops us from queueing up at a server that is down; the messages wait as due work,
/// untried, and so in the order in which they were written.
class SmtpPost implements Post, AutoCloseable {
  private final Mails mails;
  private final Connections connections;
  private final CircuitBreaker breaker;
  private final Duration longest;

  /// No virtual ones: a batch of those that all wait for one class to be initialized holds every
  /// carrier, and when the initializing one has given up its own, the whole service stands still.
  private final ExecutorService threads;

  /// @param longest for a whole batch, whatever each mail waits for: what is not sent by then is
  ///   given up and tried again, so that nobody else begins it meanwhile
  SmtpPost(Mails mails, Connections connections, CircuitBreaker breaker, Duration longest) {
    this.mails = mails;
    this.connections = connections;
    this.breaker = breaker;
    this.longest = longest;
    this.threads =
        Executors.newFixedThreadPool(
            connections.most(), Thread.ofPlatform().daemon().name("smtp-", 0).factory());
  }

  @Override
  public List<Sending> send(List<Letter> letters) {
    var running = letters.stream().map(it -> threads.submit(() -> send(it))).toList();
    var end = System.nanoTime() + longest.toNanos();
    var answers = new ArrayList<Sending>(letters.size());
    running.forEach(it -> answers.add(answer(it, end - System.nanoTime())));
    return answers;
  }

  private Sending send(Letter letter) {
    MimeMessage mail;
    try {
      mail = mails.write(letter);
    } catch (Exception e) {
      return new Undeliverable("Expected to write the mail, but " + e.getMessage());
    }
    try {
      breaker.executeCheckedSupplier(() -> {
        connections.with(it -> it.sendMessage(mail, mail.getAllRecipients()));
        return true;
      });
      return new Sent(mail.getMessageID());
    } catch (CallNotPermittedException | NoConnection e) {
      return new Untried(String.valueOf(e.getMessage()));
    } catch (Throwable e) {
      return Refusals.judge(e);
    }
  }

  @Override
  public boolean isOpen() {
    return breaker.getState() != State.OPEN;
  }

  private static Sending answer(Future<Sending> running, long nanos) {
    try {
      return running.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
    } catch (TimeoutException e) {
      running.cancel(true);
      return new Delayed("the mail server is slow");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Delayed("interrupted");
    } catch (ExecutionException e) {
      return new Delayed(String.valueOf(e.getCause()));
    }
  }

  @Override
  public void close() {
    threads.close();
    connections.close();
  }
}
