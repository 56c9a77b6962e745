package org.acsconsole.workshop.signature;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.acsconsole.secret.SecretText;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.RequestTarget;
import org.jspecify.annotations.Nullable;

/** Checks the HMAC-SHA256 signature of a request against the access keys, in every form that Azure's SDKs sign. */
public final class RequestSignatureCheck {

    /** What the check says of a request. */
    public sealed interface Verdict {

        /**
         * The text that the signature is made over, or all that was tried, each without secrets; empty where the form of the
         * request gives none.
         */
        List<String> stringsToSign();

        /** The signature is right. What was signed is written out when it is asked for: mostly nobody listens. */
        record Accepted(AccessKey key, Supplier<String> stringToSign) implements Verdict {

            @Override
            public List<String> stringsToSign() {
                return List.of(stringToSign.get());
            }
        }

        /** The signed hash is not that of the body. */
        record OtherBody(List<String> stringsToSign) implements Verdict {}

        /** No signature that could be checked. */
        record Unsigned(String why) implements Verdict {

            @Override
            public List<String> stringsToSign() {
                return List.of();
            }
        }

        /** The date is too far from the clock. */
        record Stale(String date, List<String> stringsToSign) implements Verdict {}

        /** The date is not of the form that signatures have. */
        record DateNotUnderstood(String date, List<String> stringsToSign) implements Verdict {}

        /** No key gives this signature over any of the strings. */
        record Wrong(List<String> stringsToSign) implements Verdict {}
    }

    private static final String CONTENT_HASH = "x-ms-content-sha256";
    private static final String HOST = "host";

    private final Supplier<List<AccessKey>> keys;
    private final InstantSource wallClock;
    private final Duration skew;
    private volatile SignedDate lastDate = new SignedDate("", null);

    /** @param keys those that are accepted now, the one most used first */
    public RequestSignatureCheck(Supplier<List<AccessKey>> keys, InstantSource wallClock, Duration skew) {
        this.keys = keys;
        this.wallClock = wallClock;
        this.skew = skew;
    }

    public Verdict check(HttpCall call) {
        Authorization authorization = Authorization.parse(call.header("Authorization"));
        if (authorization == null) {
            return new Verdict.Unsigned("no HMAC-SHA256 authorization");
        }
        String dateHeader = authorization.dateHeader();
        String date = dateHeader == null ? null : call.header(dateHeader);
        String hash = call.header(CONTENT_HASH);
        if (date == null || hash == null || !authorization.signs(HOST) || !authorization.signs(CONTENT_HASH)) {
            return new Verdict.Unsigned("date, host and content hash must be sent and signed");
        }
        Instant signedAt = time(date);
        if (signedAt == null) {
            return new Verdict.DateNotUnderstood(date, loggable(stringsToSign(call, authorization)));
        }
        if (Duration.between(signedAt, wallClock.instant()).abs().compareTo(skew) > 0) {
            return new Verdict.Stale(date, loggable(stringsToSign(call, authorization)));
        }
        Verdict verdict = compare(call, authorization);
        return isHashOfBody(hash, call, verdict)
                ? verdict
                : new Verdict.OtherBody(loggable(stringsToSign(call, authorization)));
    }

    /** The signature is over the hash alone: a long body is read of those only who signed. */
    private static boolean isHashOfBody(String hash, HttpCall call, Verdict verdict) {
        if (verdict instanceof Verdict.Accepted) {
            return isHashOf(hash, call.body());
        }
        return call.content().ifShort().map(body -> isHashOf(hash, body)).orElse(true);
    }

    private Verdict compare(HttpCall call, Authorization authorization) {
        List<StringToSign> strings = stringsToSign(call, authorization);
        List<AccessKey> now = keys.get();
        for (StringToSign toSign : strings) {
            byte[] bytes = toSign.text().getBytes(StandardCharsets.UTF_8);
            for (AccessKey key : now) {
                if (MessageDigest.isEqual(key.sign(bytes), authorization.signature())) {
                    return new Verdict.Accepted(key, toSign::loggable);
                }
            }
        }
        return new Verdict.Wrong(loggable(strings));
    }

    private static List<StringToSign> stringsToSign(HttpCall call, Authorization authorization) {
        List<StringToSign> strings = new ArrayList<>();
        for (String path : paths(call.rawTarget())) {
            for (String host : hosts(call.header(HOST))) {
                strings.add(new StringToSign(call, authorization, path, host));
            }
        }
        return strings;
    }

    private static List<String> loggable(List<StringToSign> strings) {
        return strings.stream().map(StringToSign::loggable).toList();
    }

    /** One of the forms in which a request may have been signed. */
    private record StringToSign(HttpCall call, Authorization authorization, String path, String host) {

        String text() {
            return start() + authorization.values(call, host);
        }

        String loggable() {
            return SecretText.withoutParameters(start() + authorization.loggableValues(call, host));
        }

        private String start() {
            return call.method() + "\n" + path + "\n";
        }
    }

    private @Nullable Instant time(String date) {
        SignedDate read = lastDate;
        if (!read.text().equals(date)) {
            read = SignedDate.read(date);
            lastDate = read;
        }
        return read.at();
    }

    /** A date header, read; the requests of one second all have the same. */
    private record SignedDate(String text, @Nullable Instant at) {

        static SignedDate read(String text) {
            try {
                boolean hasWeekday = text.indexOf(',') > 0;
                return new SignedDate(
                        text, hasWeekday ? Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text)) : null);
            } catch (DateTimeException e) {
                return new SignedDate(text, null);
            }
        }
    }

    private static boolean isHashOf(String hash, byte[] body) {
        String own = Base64.getEncoder().encodeToString(SigningKey.sha256(body));
        return MessageDigest.isEqual(
                own.getBytes(StandardCharsets.ISO_8859_1), hash.getBytes(StandardCharsets.ISO_8859_1));
    }

    /** As sent (most SDKs), decoded (Python's async client), without the first slash (Python over http). */
    private static Set<String> paths(String rawTarget) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add(rawTarget);
        paths.add(RequestTarget.decode(rawTarget));
        paths.add(rawTarget.startsWith("/") ? rawTarget.substring(1) : rawTarget);
        return paths;
    }

    /**
     * Without port (Java), with it (JavaScript, .NET, Python), and with the port twice (old JavaScript). On the port of HTTPS no
     * one sends it, but who found it in the endpoint signs it all the same (Python).
     */
    private static Set<String> hosts(@Nullable String header) {
        String host = header == null ? "" : header;
        int colon = host.indexOf(':', host.lastIndexOf(']') + 1);
        String name = colon < 0 ? host : host.substring(0, colon);
        String port = colon < 0 ? ":443" : host.substring(colon);
        Set<String> hosts = new LinkedHashSet<>();
        hosts.add(name);
        hosts.add(name + port);
        hosts.add(name + port + port);
        return hosts;
    }
}
