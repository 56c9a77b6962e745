package org.acsconsole.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.jdk.httpclient.JdkHttpClientBuilder;
import com.azure.core.util.Configuration;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.time.Duration;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import org.jspecify.annotations.Nullable;

/** This class creates the HTTP client of one connection: the JDK's client with the TLS trust of that connection only. */
final class HttpClients {

    private HttpClients() {}

    /** Creates a client without read and write timeouts, because {@link BoundedWait} bounds the whole call. */
    static HttpClient of(@Nullable String trusted, Duration connectWithin, ProxyRoutes routes) {
        java.net.http.HttpClient.Builder jdk = java.net.http.HttpClient.newBuilder()
                .followRedirects(java.net.http.HttpClient.Redirect.NEVER)
                .proxy(routes);
        jdk.sslContext(trusting(trusted));
        HttpClient client = new JdkHttpClientBuilder(jdk)
                .configuration(Configuration.NONE) // the SDK's own choice of a proxy would ask it for this computer
                .connectionTimeout(connectWithin)
                .writeTimeout(Duration.ZERO)
                .responseTimeout(Duration.ZERO)
                .readTimeout(Duration.ZERO)
                .build();
        return new ProxiedClient(client, routes);
    }

    private static SSLContext trusting(@Nullable String pem) {
        try {
            SSLContext context = SSLContext.getInstance("TLS");
            context.init(
                    null, new TrustManager[] {new DiagnosingTrustManager(pem == null ? null : anchors(pem))}, null);
            return context;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("the authorities to trust cannot be read", e);
        }
    }

    private static KeyStore anchors(String pem) {
        try {
            KeyStore anchors = KeyStore.getInstance(KeyStore.getDefaultType());
            anchors.load(null, null);
            int count = 0;
            for (Certificate certificate : certificates(pem)) {
                anchors.setCertificateEntry("anchor-" + count++, certificate);
            }
            return anchors;
        } catch (GeneralSecurityException | IOException e) {
            throw new IllegalArgumentException("no certificates can be read from the PEM", e);
        }
    }

    private static Collection<? extends Certificate> certificates(String pem) throws CertificateException {
        Collection<? extends Certificate> read = CertificateFactory.getInstance("X.509")
                .generateCertificates(new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)));
        if (read.isEmpty()) {
            throw new CertificateException("empty");
        }
        return read;
    }
}
