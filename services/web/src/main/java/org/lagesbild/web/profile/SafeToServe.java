package org.lagesbild.web.profile;

import io.micronaut.http.server.HttpServerConfiguration;
import jakarta.inject.Singleton;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** Production knows whom to believe, and the dev profile stays on this machine. */
@Singleton
final class SafeToServe implements StartupRule {

    private final Profile profile;
    private final HttpServerConfiguration server;

    SafeToServe(Profile profile, HttpServerConfiguration server) {
        this.profile = profile;
        this.server = server;
    }

    @Override
    public List<String> faults() {
        List<String> faults = new ArrayList<>();
        if (!profile.dev() && profile.trusted().isEmpty()) {
            faults.add(
                    "lagesbild.issuer is not set: nobody to believe. Set it, or lagesbild.profile=dev on one machine");
        }
        if (profile.dev() && !loopback(server.getHost().orElse("0.0.0.0"))) {
            faults.add("micronaut.server.host is not loopback: lagesbild.profile=dev serves this machine only");
        }
        return faults;
    }

    private static boolean loopback(String host) {
        try {
            return InetAddress.getByName(host).isLoopbackAddress();
        } catch (UnknownHostException e) {
            return false;
        }
    }
}
