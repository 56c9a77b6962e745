package org.acsconsole.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;

/** This class creates the HTTP client of one connection: the JDK's client with the TLS trust of that connection only. */
final class HttpClients {

    private HttpClients() {}

    /** Creates a client without read and write timeouts, because {@link BoundedWait} bounds the whole call. */
    static HttpClient of(Network network, Duration connectWithin) {
        java.net.http.HttpClient.Builder jdk = java.net.http.HttpClient.newBuilder()
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .proxy(network.routes());
        jdk.sslContext(trusting(network));
        HttpClient client = new JdkHttpClientBuilder(jdk)
                .configuration(Configuration.NONE) // the SDK's own choice of a proxy would ask it for this computer
                .connectionTimeout(connectWithin)
                .writeTimeout(Duration.ZERO)
                .responseTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .build();
        return new ProxiedClient(client, network.routes());
    }

    private static SSLContext trusting(Network network) {
        String pem = network.authorities();
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            KeyStore anchors = pem == null ? null : anchors(pem, network.platform());
            context.init(null, new TrustManager[] {new DiagnosingTrustManager(anchors)}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authorities to trust cannot be read", e);
        }
    }

    /** @param platform whether those of the Java platform are among them */
    private static KeyStore anchors(String pem, boolean platform) throws GeneralSecurityException {
        List<Certificate> trusted = new ArrayList<>(certificates(pem));
        if (platform) {
            trusted.addAll(List.of(new DiagnosingTrustManager(null).getAcceptedIssuers()));
        }
        return DiagnosingTrustManager.anchors(trusted);
    }

    private static Collection<? extends Certificate> certificates(String pem) {
        try {
            Collection<? extends Certificate> read = CertificateFactory.getInstance("X.509")
                    .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
            if (!read.isEmpty()) {
                return read;
            }
        } catch (CertificateException unreadable) {
            throw new IllegalArgumentException("no certificates can be read from the PEM", unreadable);
        }
        throw new IllegalArgumentException("no certificates are in the PEM");
    }
}
