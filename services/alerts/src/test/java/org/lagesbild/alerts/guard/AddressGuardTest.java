package org.lagesbild.alerts.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AddressGuardTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.9.10",
                "0.0.0.0",
                "10.1.2.3",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.8",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "fe80::1",
                "fc00::1",
                "fd12::1",
                "fec0::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1"
            })
    void shouldRefuseWhatLiesInside(String address) {
        assertThatThrownBy(() -> guard(List.of(), address).resolve("partner.example"))
                .isInstanceOf(AddressRefusedException.class)
                .hasMessageNotContaining(address);
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.8.8.8", "172.32.0.1", "100.128.0.1", "192.169.0.1", "2a00:1450:400f::1", "11.0.0.1"})
    void shouldLetPassWhatLiesOutside(String address) throws UnknownHostException {
        assertThat(guard(List.of(), address).resolve("partner.example"))
                .containsExactly(InetAddress.getByName(address));
    }

    @Test
    void shouldRefuseANameOfWhichOneAddressLiesInside() {
        assertThatThrownBy(() -> guard(List.of(), "8.8.8.8", "10.0.0.1").resolve("partner.example"))
                .isInstanceOf(AddressRefusedException.class);
    }

    @Test
    void shouldLetPassWhatTheDeploymentAllows() throws UnknownHostException {
        List<Network> allowed = List.of(Network.parse("10.20.0.0/16"));

        assertThat(guard(allowed, "10.20.255.1").resolve("inside.example")).hasSize(1);
        assertThatThrownBy(() -> guard(allowed, "10.21.0.1").resolve("inside.example"))
                .isInstanceOf(AddressRefusedException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"localhost", "10.0.0.0/33", "10.0.0.0/8/8", "", "fc00::/129"})
    void shouldRefuseWhatIsNoNetwork(String text) {
        assertThatThrownBy(() -> Network.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    private static AddressGuard guard(List<Network> allowed, String... addresses) {
        return new AddressGuard(
                allowed,
                host -> Stream.of(addresses).map(AddressGuardTest::address).toArray(InetAddress[]::new));
    }

    private static InetAddress address(String text) {
        try {
            return InetAddress.getByName(text);
        } catch (UnknownHostException e) {
            throw new IllegalStateException(e);
        }
    }
}
