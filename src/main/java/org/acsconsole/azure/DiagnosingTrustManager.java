package org.acsconsole.azure;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/** This trust manager decides like the Java platform, and reports who signed a certificate that is not trusted. */
final class DiagnosingTrustManager extends X509ExtendedTrustManager {

    private final X509ExtendedTrustManager platform;

    /** @param anchors the authorities to trust; null for those of the Java platform */
    DiagnosingTrustManager(@Nullable KeyStore anchors) throws GeneralSecurityException {
        platform = trusting(anchors);
    }

    /** Returns a store of these certificates to trust. */
    static KeyStore anchors(Collection<? extends Certificate> trusted) throws GeneralSecurityException {
        try {
            KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
            anchors.load(null, null);
            int count = 0;
            for (Certificate certificate : trusted) {
                anchors.setCertificateEntry("anchor-" + count++, certificate);
            }
            return anchors;
        } catch (IOException e) {
            throw new GeneralSecurityException(e);
        }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        naming(chain, by -> by.checkServerTrusted(chain, authType, engine));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        naming(chain, by -> by.checkServerTrusted(chain, authType, socket));
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        naming(chain, by -> by.checkServerTrusted(chain, authType));
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, SSLEngine engine)
            throws CertificateException {
        platform.checkClientTrusted(chain, authType, engine);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType, Socket socket)
            throws CertificateException {
        platform.checkClientTrusted(chain, authType, socket);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String authType) throws CertificateException {
        platform.checkClientTrusted(chain, authType);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
        return platform.getAcceptedIssuers();
    }

    private void naming(X509Certificate[] chain, Check check) throws CertificateException {
        try {
            check.run(platform);
        } catch (CertificateException e) {
            throw new UntrustedChainException(chain, e, isImpostor(chain), lacksOnlyAuthority(chain, check));
        }
    }

    /** Whether the chain says that a trusted authority signed it, and it did not: none of that name has the key. */
    private boolean isImpostor(X509Certificate[] chain) {
        X509Certificate top = chain[chain.length - 1];
        List<X509Certificate> namesakes = Arrays.stream(platform.getAcceptedIssuers())
                .filter(each -> each.getSubjectX500Principal().equals(top.getIssuerX500Principal()))
                .toList();
        return !namesakes.isEmpty() && namesakes.stream().noneMatch(each -> signed(top, each));
    }

    private static boolean signed(X509Certificate certificate, X509Certificate by) {
        try {
            certificate.verify(by.getPublicKey());
            return true;
        } catch (GeneralSecurityException notSigned) {
            return false;
        }
    }

    /** Whether the chain would be trusted, for this host and at this time, if who signed it were. */
    private static boolean lacksOnlyAuthority(X509Certificate[] chain, Check check) {
        try {
            for (X509Certificate each : chain) {
                each.checkValidity();
            }
            check.run(trusting(anchors(List.of(chain[chain.length - 1]))));
            return true;
        } catch (GeneralSecurityException stillNot) {
            return false;
        }
    }

    private static X509ExtendedTrustManager trusting(@Nullable KeyStore anchors) throws GeneralSecurityException {
        TrustManagerFactory factory = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return Arrays.stream(factory.getTrustManagers())
                .filter(X509ExtendedTrustManager.class::isInstance)
                .map(X509ExtendedTrustManager.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private interface Check {
        void run(X509ExtendedTrustManager by) throws CertificateException;
    }
}
