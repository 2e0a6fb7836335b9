package dev.aval.notification.telling.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import java.net.URI;
import java.time.Duration;
import org.apache.commons.pool2.BasePooledObjectFactory;
import org.apache.commons.pool2.PooledObject;
import org.apache.commons.pool2.impl.DefaultPooledObject;
import org.apache.commons.pool2.impl.GenericObjectPool;
import org.apache.commons.pool2.impl.GenericObjectPoolConfig;
import org.jspecify.annotations.Nullable;

/// SMTP connections kept open between mails: greeting and TLS cost ten times a mail.
///
/// One that broke is thrown away by whoever saw it break; one that stood idle for half a minute is
/// closed before the server does it.
class Connections implements AutoCloseable {
  private final GenericObjectPool<Transport> pool;

  Connections(Session session, MailSettings settings) {
    var config = new GenericObjectPoolConfig<Transport>();
    config.setMaxTotal(settings.connections());
    config.setMaxIdle(settings.connections());
    config.setMaxWait(settings.timeout().multipliedBy(3));
    config.setMinEvictableIdleDuration(Duration.ofSeconds(30));
    config.setTimeBetweenEvictionRuns(Duration.ofSeconds(10));
    config.setJmxEnabled(false);
    pool = new GenericObjectPool<>(new Factory(session, settings), config);
  }

  interface Use {
    void on(Transport transport) throws MessagingException;
  }

  /// There was no connection to use, so nothing can have happened over it.
  static final class NoConnection extends Exception {
    private static final long serialVersionUID = 1L;

    NoConnection(Exception cause) {
      super("Expected a connection to the mail server, but " + cause, cause);
    }
  }

  /// A connection that failed in use is not used again.
  void with(Use use) throws Exception {
    var transport = borrowed();
    try {
      use.on(transport);
      pool.returnObject(transport);
    } catch (MessagingException | RuntimeException e) {
      pool.invalidateObject(transport);
      throw e;
    }
  }

  private Transport borrowed() throws NoConnection {
    try {
      return pool.borrowObject();
    } catch (Exception e) {
      if (e instanceof InterruptedException) Thread.currentThread().interrupt();
      throw new NoConnection(e);
    }
  }

  int most() {
    return pool.getMaxTotal();
  }

  @Override
  public void close() {
    pool.close();
  }

  private static final class Factory extends BasePooledObjectFactory<Transport> {
    private final Session session;
    private final MailSettings settings;

    private Factory(Session session, MailSettings settings) {
      this.session = session;
      this.settings = settings;
    }

    @Override
    public Transport create() throws MessagingException {
      URI server = settings.server();
      var transport = session.getTransport(server.getScheme());
      transport.connect(server.getHost(), server.getPort(), server.getUserInfo(), password(server));
      return transport;
    }

    private @Nullable String password(URI server) {
      return server.getUserInfo() == null ? null : settings.password();
    }

    @Override
    public PooledObject<Transport> wrap(Transport transport) {
      return new DefaultPooledObject<>(transport);
    }

    @Override
    public void destroyObject(PooledObject<Transport> pooled) throws MessagingException {
      pooled.getObject().close();
    }
  }
}
