package org.lagesbild.embedded.broker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** Finds ports nobody listens on: Kafka's quorum must know its own before it binds them. */
final class FreePorts {

    private FreePorts() {}

    /** Returns distinct ports, since all of them are held until the last one is found. */
    static int[] find(int count) {
        ServerSocket[] held = new ServerSocket[count];
        int[] ports = new int[count];
        try {
            for (int i = 0; i < count; i++) {
                held[i] = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
                ports[i] = held[i].getLocalPort();
            }
            return ports;
        } catch (IOException e) {
            throw new UncheckedIOException("no free port", e);
        } finally {
            release(held);
        }
    }

    /** Fails where somebody listens already, before anything is started that would have to be stopped again. */
    static void requireFree(String host, int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
            socket.setReuseAddress(true);
        } catch (IOException e) {
            throw new UncheckedIOException("the broker cannot listen on " + host + ":" + port, e);
        }
    }

    private static void release(ServerSocket[] held) {
        for (ServerSocket socket : held) {
            try {
                if (socket != null) {
                    socket.close();
                }
            } catch (IOException e) {
                throw new UncheckedIOException("port not released", e);
            }
        }
    }
}
