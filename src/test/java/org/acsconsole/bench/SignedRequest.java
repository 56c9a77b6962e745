package org.acsconsole.bench;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** The bytes of a create, signed now as the SDKs do it. */
final class SignedRequest {

    private static final String TARGET = "/identities?api-version=2022-10-01";
    private static final String BODY = "{}";

    private SignedRequest() {}

    static byte[] create(String accessKey) {
        try {
            String hash = Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(BODY.getBytes(StandardCharsets.UTF_8)));
            String date = DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'", Locale.US)
                    .withZone(ZoneOffset.UTC)
                    .format(Instant.now());
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(accessKey), "HmacSHA256"));
            String signed = "POST\n" + TARGET + "\n" + date + ";localhost;" + hash;
            String signature = Base64.getEncoder().encodeToString(mac.doFinal(signed.getBytes(StandardCharsets.UTF_8)));
            return String.join(
                            "\r\n",
                            "POST " + TARGET + " HTTP/1.1",
                            "Host: localhost",
                            "x-ms-date: " + date,
                            "x-ms-content-sha256: " + hash,
                            "Authorization: HMAC-SHA256 SignedHeaders=x-ms-date;host;x-ms-content-sha256&Signature="
                                    + signature,
                            "Content-Type: application/json",
                            "Content-Length: " + BODY.length(),
                            "",
                            BODY)
                    .getBytes(StandardCharsets.US_ASCII);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
