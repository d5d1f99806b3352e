package org.lagesbild.alerts.guard;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/** A range of addresses, as {@code 10.0.0.0/8} or {@code fc00::/7}. */
public record Network(InetAddress base, int bits) {

    /** Reads CIDR notation, or a single address; throws {@link IllegalArgumentException} for a name or anything else. */
    public static Network parse(String text) {
        String[] parts = text.strip().split("/", -1);
        if (parts.length > 2 || !parts[0].matches("[0-9a-fA-F:.]+")) {
            throw new IllegalArgumentException("not a network like 10.0.0.0/8");
        }
        try {
            InetAddress base = InetAddress.getByName(parts[0]);
            int width = base.getAddress().length * Byte.SIZE;
            int bits = parts.length == 2 ? Integer.parseInt(parts[1]) : width;
            if (bits < 0 || bits > width) {
                throw new IllegalArgumentException("a network's prefix is not longer than its address");
            }
            return new Network(base, bits);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("not a network like 10.0.0.0/8", e);
        }
    }

    /** Whether the address lies in it; never one of the other family. */
    public boolean contains(InetAddress address) {
        byte[] one = base.getAddress();
        byte[] other = address.getAddress();
        if (one.length != other.length) {
            return false;
        }
        int whole = bits / Byte.SIZE;
        int rest = bits % Byte.SIZE;
        boolean same = Arrays.equals(one, 0, whole, other, 0, whole);
        int mask = 0xff << (Byte.SIZE - rest) & 0xff;
        return same && (rest == 0 || (one[whole] & mask) == (other[whole] & mask));
    }
}
