package org.acsconsole.azure;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.acsconsole.identity.PresentedChain;
import org.acsconsole.reason.TransportProblem;

/**
 * This exception says whose certificates are in a chain that is not trusted, and who signed it; see {@link
 * TransportProblem#CERTIFICATE_OF_UNKNOWN_AUTHORITY}.
 */
final class UntrustedChainException extends CertificateException {

    private static final int LONGEST = 200;
    private static final int DNS_NAME = 2;
    private static final int ADDRESS = 7;

    private final transient List<X509Certificate> chain;
    private final boolean impostor;
    private final boolean lacksOnlyAuthority;

    /**
     * @param impostor whether the chain names a trusted authority that did not sign it
     * @param lacksOnlyAuthority whether it would be trusted if who signed it were
     */
    UntrustedChainException(
            X509Certificate[] chain, CertificateException cause, boolean impostor, boolean lacksOnlyAuthority) {
        super(cause);
        this.chain = List.of(chain);
        this.impostor = impostor;
        this.lacksOnlyAuthority = lacksOnlyAuthority;
    }

    boolean isImpostor() {
        return impostor;
    }

    /** Returns the chain, if it would be trusted if who signed it were; empty if that would not help, or must not. */
    Optional<PresentedChain> trustable() {
        return lacksOnlyAuthority && !impostor ? Optional.of(new PresentedChain(chain)) : Optional.empty();
    }

    /** Returns the issuer that the last certificate of the chain names. */
    String authority() {
        return shown(chain.getLast().getIssuerX500Principal().getName());
    }

    /** Returns the owner of the certificate that is not valid at this time; the server's if all are. */
    String ownerOfOutdated() {
        return shown(outdated().getSubjectX500Principal().getName());
    }

    /** Returns the last day on which that certificate is valid. */
    String validUntil() {
        return day(outdated().getNotAfter());
    }

    /** Returns the first day on which that certificate is valid. */
    String validFrom() {
        return day(outdated().getNotBefore());
    }

    /** Returns the hosts that the server's certificate names; its owner if it names none. */
    String hosts() {
        return shown(names().filter(all -> !all.isEmpty())
                .orElseGet(() -> chain.getFirst().getSubjectX500Principal().getName()));
    }

    private Optional<String> names() {
        try {
            Collection<List<?>> names = chain.getFirst().getSubjectAlternativeNames();
            return Optional.ofNullable(names)
                    .map(all -> all.stream()
                            .filter(name -> name.getFirst().equals(DNS_NAME)
                                    || name.getFirst().equals(ADDRESS))
                            .map(name -> String.valueOf(name.get(1)))
                            .collect(Collectors.joining(", ")));
        } catch (CertificateParsingException unreadable) {
            return Optional.empty();
        }
    }

    private X509Certificate outdated() {
        return chain.stream()
                .filter(UntrustedChainException::isOutdated)
                .findFirst()
                .orElse(chain.getFirst());
    }

    private static boolean isOutdated(X509Certificate certificate) {
        try {
            certificate.checkValidity();
            return false;
        } catch (CertificateExpiredException | CertificateNotYetValidException outdated) {
            return true;
        }
    }

    private static String day(Date date) {
        return LocalDate.ofInstant(date.toInstant(), ZoneOffset.UTC).toString();
    }

    /** What a server says of itself may be long, or not fit on a line. */
    private static String shown(String named) {
        String plain = named.replaceAll("\\p{Cntrl}", " ");
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
