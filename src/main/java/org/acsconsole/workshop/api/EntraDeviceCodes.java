package org.acsconsole.workshop.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.protocol.EntraClient;
import org.acsconsole.workshop.tokens.EntraPermissions;
import org.jspecify.annotations.Nullable;

/**
 * The sign-in of a user who enters a code on a page of the issuer, in any browser. Codes live in memory; like the user's password
 * grant, every name is a user's, and here nobody asks for a password.
 */
final class EntraDeviceCodes {

    static final String PAGE = "devicelogin";

    private static final Duration LIFE = Duration.ofMinutes(15);
    private static final int MOST = 1_000;
    private static final int SECONDS_BETWEEN_POLLS = 3;
    private static final String LETTERS = "BCDFGHJKLMNPQRSTVWXZ";
    private static final int HALF = 4;

    private final EntraClient client;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Code> codes = new LinkedHashMap<>();

    /** Whom the user has become; empty while nobody has entered the code. */
    private sealed interface Answer {}

    private record Pending() implements Answer {}

    private record Declined() implements Answer {}

    private record SignedIn(String name) implements Answer {}

    private record Code(String userCode, String scope, Instant until, Answer answer) {}

    EntraDeviceCodes(EntraClient client) {
        this.client = client;
    }

    /**
     * Answers the request for a code.
     *
     * @param authority where the page is
     */
    synchronized HttpAnswer begin(RequestTarget form, String authority, Instant now) {
        if (!EntraApi.is(client.clientId(), form.single("client_id"))) {
            return EntraError.otherClient();
        }
        String scope = String.valueOf(form.single("scope"));
        if (EntraPermissions.of(scope).isEmpty()) {
            return EntraError.of(400, "invalid_scope", 70011, "The scope must name permissions of one API.");
        }
        codes.values().removeIf(code -> !code.until().isAfter(now));
        if (codes.size() >= MOST) {
            return EntraError.of(429, "temporarily_unavailable", 90056, "Too many codes wait for their users.");
        }
        String deviceCode = Base64.getUrlEncoder().withoutPadding().encodeToString(randomBytes(48));
        String userCode = letters() + "-" + letters();
        codes.put(deviceCode, new Code(userCode, scope, now.plus(LIFE), new Pending()));
        String page = authority + "/" + PAGE;
        return HttpAnswer.of(
                        200,
                        IdentityJson.bytes(IdentityJson.object()
                                .put("user_code", userCode)
                                .put("device_code", deviceCode)
                                .put("verification_uri", page)
                                .put("expires_in", LIFE.toSeconds())
                                .put("interval", SECONDS_BETWEEN_POLLS)
                                .put("message", "Open " + page + " and enter the code " + userCode + ".")))
                .with("Cache-Control", "no-store");
    }

    /** Answers a poll: with the user's tokens once the user has entered the code. */
    synchronized HttpAnswer poll(RequestTarget form, Tokens tokens, Instant now) {
        String deviceCode =
                Optional.ofNullable(form.single("device_code")).orElseGet(() -> String.valueOf(form.single("code")));
        Code code = codes.get(deviceCode);
        if (code == null || !EntraApi.is(client.clientId(), form.single("client_id"))) {
            return EntraError.of(400, "bad_verification_code", 70018, "The device code is not known.");
        }
        if (!code.until().isAfter(now)) {
            codes.remove(deviceCode);
            return EntraError.of(400, "expired_token", 70020, "The device code has expired.");
        }
        return switch (code.answer()) {
            case Pending none ->
                EntraError.of(400, "authorization_pending", 70016, "The user has not entered the code yet.");
            case Declined no -> {
                codes.remove(deviceCode);
                yield EntraError.of(400, "authorization_declined", 70017, "The user declined.");
            }
            case SignedIn user -> {
                codes.remove(deviceCode);
                yield tokens.of(user.name(), code.scope());
            }
        };
    }

    /** Makes the answer with a user's tokens. */
    interface Tokens {
        HttpAnswer of(String name, String scope);
    }

    /** The page on which the user enters the code. */
    static HttpAnswer page() {
        return page(200, "form");
    }

    /** Answers the form of the page. */
    synchronized HttpAnswer enter(RequestTarget form, Instant now) {
        String userCode = String.valueOf(form.single("user_code")).strip().toUpperCase(Locale.ROOT);
        String name = form.single("name");
        boolean declined = form.single("decline") != null;
        if (!declined && (name == null || name.isBlank())) {
            return page(400, "name");
        }
        Optional<Map.Entry<String, Code>> entered = codes.entrySet().stream()
                .filter(each -> each.getValue().userCode().equals(userCode)
                        && each.getValue().until().isAfter(now)
                        && each.getValue().answer() instanceof Pending)
                .findFirst();
        if (entered.isEmpty()) {
            return page(400, "unknown");
        }
        Code code = entered.get().getValue();
        entered.get().setValue(new Code(code.userCode(), code.scope(), code.until(), answer(declined ? null : name)));
        return page(200, declined ? "declined" : "done");
    }

    private static Answer answer(@Nullable String name) {
        return name == null ? new Declined() : new SignedIn(name.strip());
    }

    /** Nothing that was entered stands on it. */
    private static HttpAnswer page(int status, String state) {
        String html = PageText.HTML.replace("{state}", state);
        return HttpAnswer.of(status, html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", "text/html; charset=utf-8")
                .with("Cache-Control", "no-store")
                .with(
                        "Content-Security-Policy",
                        "default-src 'none'; style-src 'unsafe-inline'; form-action 'self'; frame-ancestors 'none'");
    }

    private String letters() {
        StringBuilder letters = new StringBuilder();
        for (int i = 0; i < HALF; i++) {
            letters.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return letters.toString();
    }

    private byte[] randomBytes(int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    /** The page's file, which is read when somebody opens the page first. */
    private static final class PageText {

        private static final String HTML = read();

        private static String read() {
            try (InputStream in = EntraDeviceCodes.class.getResourceAsStream("device-login.html")) {
                return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
