package org.acsconsole.workshop.keys;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;

/** The names and addresses that an authority may certify: those of this computer, until others are let in for the first time. */
final class PermittedNames {

    private static final List<GeneralName> THIS_COMPUTER = List.of(
            new GeneralName(GeneralName.dNSName, "localhost"),
            new GeneralName(GeneralName.iPAddress, "127.0.0.1/32"),
            new GeneralName(GeneralName.iPAddress, "::1/128"));

    /** No certificate for them has any worth outside of the network that it was made in. */
    private static final List<GeneralName> PRIVATE_NETWORKS = List.of(
            new GeneralName(GeneralName.dNSName, "local"),
            new GeneralName(GeneralName.iPAddress, "10.0.0.0/8"),
            new GeneralName(GeneralName.iPAddress, "172.16.0.0/12"),
            new GeneralName(GeneralName.iPAddress, "192.168.0.0/16"),
            new GeneralName(GeneralName.iPAddress, "169.254.0.0/16"),
            new GeneralName(GeneralName.iPAddress, "fc00::/7"));

    private PermittedNames() {}

    static NameConstraints ofThisComputer() {
        return constraints(THIS_COMPUTER.stream());
    }

    /** What the authority permits already, all private networks, and those names. */
    static NameConstraints widened(X509Certificate authority, List<String> names) throws IOException {
        return constraints(Stream.of(
                        Arrays.stream(of(authority)).map(GeneralSubtree::getBase),
                        PRIVATE_NETWORKS.stream(),
                        names.stream().map(PermittedNames::onlyThat))
                .flatMap(each -> each)
                .distinct());
    }

    static boolean cover(X509Certificate authority, List<String> names) throws IOException {
        PKIXNameConstraintValidator validator = new PKIXNameConstraintValidator();
        validator.intersectPermittedSubtree(of(authority));
        try {
            for (String name : names) {
                validator.checkPermitted(name(name));
            }
            return true;
        } catch (NameConstraintValidatorException e) {
            return false;
        }
    }

    /** A host name or an address, as a certificate has it. */
    static GeneralName name(String text) {
        return isAddress(text)
                ? new GeneralName(GeneralName.iPAddress, text)
                : new GeneralName(GeneralName.dNSName, text);
    }

    private static GeneralName onlyThat(String text) {
        if (!isAddress(text)) {
            return name(text);
        }
        boolean isV4 = InetAddress.ofLiteral(text) instanceof Inet4Address;
        return new GeneralName(GeneralName.iPAddress, text + (isV4 ? "/32" : "/128"));
    }

    private static boolean isAddress(String text) {
        try {
            return !InetAddress.ofLiteral(text).isMulticastAddress();
        } catch (IllegalArgumentException hostName) {
            return false;
        }
    }

    private static GeneralSubtree[] of(X509Certificate authority) throws IOException {
        return NameConstraints.getInstance(JcaX509ExtensionUtils.parseExtensionValue(
                        authority.getExtensionValue(Extension.nameConstraints.getId())))
                .getPermittedSubtrees();
    }

    private static NameConstraints constraints(Stream<GeneralName> permitted) {
        return new NameConstraints(permitted.map(GeneralSubtree::new).toArray(GeneralSubtree[]::new), null);
    }
}
