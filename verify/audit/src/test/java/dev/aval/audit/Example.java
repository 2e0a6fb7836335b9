package dev.aval.audit;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSObject;
import com.nimbusds.jose.Payload;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import dev.aval.approval.evidence.Appending;
import dev.aval.approval.evidence.Chain;
import dev.aval.approval.evidence.Fact;
import dev.aval.approval.evidence.Head;
import dev.aval.approval.evidence.Signer;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Evidence as approval-service exports it.
final class Example {
  static final String ID = "rojgmo5bmhrvddteeolyznjjhd";
  static final ECKey KEY = key();
  static final ECKey OTHER_KEY = key();
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

  private Example() {}

  static String export(int entries) {
    return export(entries, KEY);
  }

  static String export(int entries, ECKey key) {
    return dev.aval.approval.evidence.Export.of(chain(entries), NOON, signer(key)).json();
  }

  static Chain chain(int entries) {
    var facts = IntStream.rangeClosed(1, entries).mapToObj(Example::fact).toList();
    var made = Appending.entries(Head.NONE, Set.of(), facts);
    return new Chain(ID, "ACC-1001", Head.of(made.getLast()), made, true);
  }

  static String publicKeys(ECKey... keys) {
    return new JWKSet(List.<com.nimbusds.jose.jwk.JWK>of(keys)).toString(true);
  }

  private static Fact fact(int n) {
    var body =
        "{\"subject\":\"Déjà vu \\\"%d\\\" \\u0007 😀\",\"at\":\"2026\"}\n\t\u000f".formatted(n);
    @Nullable Long seq = n % 3 == 0 ? null : Long.valueOf(n);
    return new Fact(
        ID,
        "ACC-1001",
        "aval.requests",
        "thing.happened.v1",
        ID + "." + n,
        "/aval/x",
        seq,
        NOON.plusMillis(n),
        body);
  }

  private static Signer signer(ECKey key) {
    return new Signer() {
      @Override
      public String sign(String payload) {
        try {
          var header = new JWSHeader.Builder(JWSAlgorithm.ES256).keyID(key.getKeyID()).build();
          var jws = new JWSObject(header, new Payload(payload));
          jws.sign(new ECDSASigner(key));
          return jws.serialize();
        } catch (JOSEException failure) {
          throw new IllegalStateException(failure);
        }
      }

      @Override
      public String publicKeys() {
        return Example.publicKeys(key);
      }
    };
  }

  private static ECKey key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyIDFromThumbprint(true).generate();
    } catch (JOSEException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
