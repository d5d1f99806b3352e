package org.lagesbild.alerts.guard;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks up names, and refuses those that lead inside: whoever may subscribe must not reach, through us, what only we can
 * reach. The connection is made to the very addresses that were looked at here, so that a name which changes its mind in
 * between (DNS rebinding) changes nothing. A name of which one address lies inside is refused as a whole.
 *
 * <p>The ranges are those of IANA's special-purpose registries that are not globally reachable, the transition prefixes
 * that carry another address inside them, and multicast.
 */
public final class AddressGuard implements DnsResolver {

    private static final List<Network> INSIDE = Stream.of(
                    "0.0.0.0/8",
                    "10.0.0.0/8",
                    "100.64.0.0/10",
                    "127.0.0.0/8",
                    "169.254.0.0/16",
                    "172.16.0.0/12",
                    "192.0.0.0/24",
                    "192.0.2.0/24",
                    "192.88.99.0/24",
                    "192.168.0.0/16",
                    "198.18.0.0/15",
                    "198.51.100.0/24",
                    "203.0.113.0/24",
                    "224.0.0.0/4",
                    "240.0.0.0/4",
                    "::/96",
                    "64:ff9b::/96",
                    "64:ff9b:1::/48",
                    "100::/64",
                    "2001::/23",
                    "2001:db8::/32",
                    "2002::/16",
                    "3fff::/20",
                    "5f00::/16",
                    "fc00::/7",
                    "fe80::/10",
                    "fec0::/10",
                    "ff00::/8")
            .map(Network::parse)
            .toList();

    private final List<Network> allowed;
    private final Lookup lookup;

    /** How names become addresses. */
    public interface Lookup {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    /** @param allowed networks inside that may be sent to all the same */
    public AddressGuard(List<Network> allowed) {
        this(allowed, InetAddress::getAllByName);
    }

    AddressGuard(List<Network> allowed, Lookup lookup) {
        this.allowed = List.copyOf(allowed);
        this.lookup = lookup;
    }

    /** The addresses of the name; throws {@link AddressRefusedException} where one of them lies inside. */
    @Override
    public InetAddress[] resolve(String host) throws UnknownHostException {
        InetAddress[] found = lookup.addresses(host);
        if (!Arrays.stream(found).allMatch(this::open)) {
            throw new AddressRefusedException();
        }
        return found;
    }

    /** Not asked for: a name is what its owner wrote. */
    @Override
    public String resolveCanonicalHostname(String host) {
        return host;
    }

    private boolean open(InetAddress address) {
        return allowed.stream().anyMatch(network -> network.contains(address)) || !inside(address);
    }

    private static boolean inside(InetAddress address) {
        return address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()
                || address instanceof Inet6Address scoped && scoped.getScopeId() != 0
                || INSIDE.stream().anyMatch(network -> network.contains(address));
    }
}
