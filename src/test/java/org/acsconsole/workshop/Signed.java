package org.acsconsole.workshop;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** A request signed as the SDKs do it, written apart from the service's own check; every part can be made wrong. */
final class Signed {

    private final String method;
    private final String target;
    private String key = "";
    private byte[] body = new byte[0];
    private String host = "localhost";
    private String signedHost = "localhost";
    private String signedTarget;
    private String date = rfc1123(Instant.now());
    private String dateHeader = "x-ms-date";
    private final Map<String, String> more = new LinkedHashMap<>();

    private Signed(String method, String target) {
        this.method = method;
        this.target = target;
        this.signedTarget = target;
    }

    static Signed request(String method, String target) {
        return new Signed(method, target);
    }

    static String rfc1123(Instant time) {
        return DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss 'GMT'")
                .withLocale(java.util.Locale.US)
                .withZone(ZoneOffset.UTC)
                .format(time);
    }

    Signed key(String base64) {
        key = base64;
        return this;
    }

    Signed body(String json) {
        body = json.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Signed body(byte[] bytes) {
        body = bytes.clone();
        return this;
    }

    Signed host(String sent, String signed) {
        host = sent;
        signedHost = signed;
        return this;
    }

    Signed signedTarget(String other) {
        signedTarget = other;
        return this;
    }

    Signed date(String header, String value) {
        dateHeader = header;
        date = value;
        return this;
    }

    /** A header more, or another value for one of those signed, set after signing. */
    Signed header(String name, String value) {
        more.put(name, value);
        return this;
    }

    RawHttp.Reply on(WorkshopForTests workshop) {
        if (key.isEmpty()) {
            key = workshop.accessKey();
        }
        try (RawHttp http = new RawHttp(workshop)) {
            return http.send(bytes()).reply();
        }
    }

    byte[] bytes() {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Host", host);
        headers.put(dateHeader, date);
        headers.put("x-ms-content-sha256", hash());
        headers.put(
                "Authorization",
                "HMAC-SHA256 SignedHeaders=" + dateHeader + ";host;x-ms-content-sha256&Signature=" + signature());
        headers.put("Content-Type", "application/json");
        headers.put("Content-Length", Integer.toString(body.length));
        headers.putAll(more);
        StringBuilder head = new StringBuilder(method + " " + target + " HTTP/1.1\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        byte[] start = head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1);
        byte[] all = new byte[start.length + body.length];
        System.arraycopy(start, 0, all, 0, start.length);
        System.arraycopy(body, 0, all, start.length, body.length);
        return all;
    }

    String hash() {
        try {
            return Base64.getEncoder()
                    .encodeToString(MessageDigest.getInstance("SHA-256").digest(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    String signature() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(key), "HmacSHA256"));
            String text = method + "\n" + signedTarget + "\n" + date + ";" + signedHost + ";" + hash();
            return Base64.getEncoder().encodeToString(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
