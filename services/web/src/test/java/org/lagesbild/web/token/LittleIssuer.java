package org.lagesbild.web.token;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A real issuer on this machine: discovery, keys that come and go, and tokens signed with them. */
public final class LittleIssuer implements AutoCloseable {

    private final HttpServer server;
    private final List<RSAKey> published = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetches = new AtomicInteger();
    private volatile RSAKey signing;
    private volatile boolean away;

    public LittleIssuer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        signing = newKey("first");
        published.add(signing);
        server.createContext("/.well-known/openid-configuration", exchange -> answer(exchange, discovery()));
        server.createContext("/keys", exchange -> {
            fetches.incrementAndGet();
            answer(exchange, new JWKSet(List.<JWK>copyOf(published)).toString());
        });
        server.start();
    }

    public String name() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** A token of this client for an audience, good until then. */
    public String token(String client, String audience, Instant until) {
        return signed(claims(client, audience, until).build());
    }

    JWTClaimsSet.Builder claims(String client, String audience, Instant until) {
        return new JWTClaimsSet.Builder()
                .issuer(name())
                .audience(audience)
                .claim("azp", client)
                .expirationTime(Date.from(until));
    }

    String signed(JWTClaimsSet claims) {
        return sign(JWSAlgorithm.RS256, claims, signer(signing));
    }

    /** Signed with the public key as if it were a secret that the two share. */
    String confused(JWTClaimsSet claims) {
        try {
            return sign(
                    JWSAlgorithm.HS256,
                    claims,
                    new MACSigner(signing.toRSAPublicKey().getEncoded()));
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    static String unsigned(JWTClaimsSet claims) {
        return new PlainJWT(claims).serialize();
    }

    /** Signs with a new key from now on, which is published; the old one stays until it is withdrawn. */
    void rotate(String keyId) {
        RSAKey fresh = newKey(keyId);
        published.add(fresh);
        signing = fresh;
    }

    /** Signs with a key that is not published. */
    void useAStrangersKey(String keyId) {
        signing = newKey(keyId);
    }

    void withdraw(String keyId) {
        published.removeIf(key -> key.getKeyID().equals(keyId));
    }

    void goAway() {
        away = true;
    }

    int fetches() {
        return fetches.get();
    }

    private String sign(JWSAlgorithm algorithm, JWTClaimsSet claims, JWSSigner signer) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(algorithm).keyID(signing.getKeyID()).build(), claims);
            token.sign(signer);
            return token.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static JWSSigner signer(RSAKey key) {
        try {
            return new RSASSASigner(key);
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey(String keyId) {
        try {
            return new RSAKeyGenerator(2048).keyID(keyId).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private String discovery() {
        return "{\"issuer\":\"%1$s\",\"jwks_uri\":\"%1$s/keys\",\"token_endpoint\":\"%1$s/token\"}".formatted(name());
    }

    private void answer(HttpExchange exchange, String json) throws IOException {
        byte[] body = json.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(away ? 503 : 200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
