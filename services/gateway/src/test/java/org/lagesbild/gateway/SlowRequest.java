package org.lagesbild.gateway;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;

/** A request to publish one incident whose body has begun and does not go on until it is told to. */
final class SlowRequest implements AutoCloseable {

    private final Socket socket;
    private final boolean known;
    private final String rest;

    /** Begins it; {@code known} tells whether the length of the body is said in advance. */
    SlowRequest(GatewaySite site, String partner, long incident, boolean known) throws IOException {
        URI server = site.uri();
        String body = "[" + Incidents.sound(incident) + "]";
        this.known = known;
        this.rest = body.substring(1);
        this.socket = new Socket(server.getHost(), server.getPort());
        socket.setSoTimeout(40_000);
        send("POST /v1/incidents HTTP/1.1\r\nHost: gateway\r\nContent-Type: application/json\r\n");
        send("Authorization: Bearer key-of-" + partner + "\r\n");
        send((known ? "Content-Length: " + body.length() : "Transfer-Encoding: chunked") + "\r\n\r\n");
        part(body.substring(0, 1));
    }

    /** Sends the rest, and returns the status of the answer. */
    int finish() throws IOException {
        part(rest);
        send(known ? "" : "0\r\n\r\n");
        return status();
    }

    /** The status of the answer, which may come without the rest. */
    int status() throws IOException {
        String line = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII)).readLine();
        return Integer.parseInt(line.split(" ")[1]);
    }

    /** Whether an answer has begun to come. */
    boolean answered() {
        try {
            return socket.getInputStream().available() > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void part(String text) throws IOException {
        send(known ? text : Integer.toHexString(text.length()) + "\r\n" + text + "\r\n");
    }

    private void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(US_ASCII));
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
