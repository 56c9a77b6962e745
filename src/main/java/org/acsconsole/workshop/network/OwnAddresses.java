package org.acsconsole.workshop.network;

import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.acsconsole.workshop.protocol.ReachableAddresses;
import org.acsconsole.workshop.protocol.ReachableAddresses.Reachable;

/** The addresses at which other computers can reach this one. */
public final class OwnAddresses {

    private OwnAddresses() {}

    /** All of them, IPv4 first; addresses that mean something on one link only are left out. */
    public static ReachableAddresses all() throws SocketException {
        List<Reachable> found = new ArrayList<>();
        for (NetworkInterface network : NetworkInterface.networkInterfaces().toList()) {
            if (network.isUp() && !network.isLoopback()) {
                network.inetAddresses()
                        .filter(OwnAddresses::isReachable)
                        .forEach(address ->
                                found.add(new Reachable(text(address), String.valueOf(network.getDisplayName()))));
            }
        }
        found.sort(Comparator.comparing(each -> each.address().contains(":")));
        return new ReachableAddresses(found);
    }

    /**
     * The addresses that are meant.
     *
     * @param text an address of this computer, or 0.0.0.0 or :: for all that it has now
     * @throws IllegalArgumentException if it is no such address
     */
    static List<InetAddress> named(String text) throws SocketException {
        InetAddress address;
        try {
            address = InetAddress.ofLiteral(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(text + " is not an IP address.", e);
        }
        List<InetAddress> all = all().value().stream()
                .map(each -> InetAddress.ofLiteral(each.address()))
                .toList();
        List<InetAddress> meant = address.isAnyLocalAddress()
                ? all.stream()
                        .filter(each -> address instanceof Inet6Address || each instanceof Inet4Address)
                        .toList()
                : all.stream().filter(address::equals).toList();
        if (meant.isEmpty()) {
            throw new IllegalArgumentException(text + " is not an address at which others can reach this computer.");
        }
        return meant;
    }

    /** Without the name of the network interface, which Java adds to those of IPv6. */
    private static String text(InetAddress address) {
        return address.getHostAddress().replaceFirst("%.*", "");
    }

    private static boolean isReachable(InetAddress address) {
        return !address.isLoopbackAddress() && !address.isMulticastAddress() && !isOfOneLink(address);
    }

    private static boolean isOfOneLink(InetAddress address) {
        return address instanceof Inet6Address && address.isLinkLocalAddress();
    }
}
