package org.acsconsole.workshop.join;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.protocol.Fingerprint;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;

/** The pages for joining, made of the templates beside this class; they load nothing and say nothing to other sites. */
public final class JoinPages {

    private static final String STYLE = content("join.css");
    private static final String SCRIPT = content("join.js");

    private static final int HALF_A_LINE = "00:11:22:33:44:55:66:77:".length();

    /** Style and script stand in the page, and may because of their hashes. */
    private static final String POLICY = "default-src 'none'; img-src data:; style-src '" + hash(STYLE)
            + "'; script-src '" + hash(SCRIPT) + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private final WorkshopAddress address;

    public JoinPages(WorkshopAddress address) {
        this.address = address;
    }

    /**
     * What the form begins with.
     *
     * @param asksForCode whether a code must be entered, as it must when others can connect
     * @param name as it was entered before; empty if none was
     */
    public record Form(boolean asksForCode, String name) {}

    public HttpAnswer form(PageLanguage language, Form form, @Nullable JoinProblem problem) {
        Map<String, Object> values = new HashMap<>();
        values.put("asksForCode", form.asksForCode());
        values.put("name", form.name());
        values.put("open", problem != JoinProblem.CLOSED);
        values.put("returning", problem == JoinProblem.TAKEN || problem == JoinProblem.WRONG_TOKEN);
        if (problem != null) {
            values.put("problem", language.text(problem.key(), form.name()));
        }
        values.put("fingerprint", fingerprint());
        return page(problem == null ? 200 : problem.status(), language, "form.mustache", values);
    }

    /** Shows the connection string, so it must answer nothing but the request that joined. */
    public HttpAnswer joined(PageLanguage language, Joined joined) {
        Map<String, Object> values = new HashMap<>();
        values.put("welcome", language.text("join.welcome", joined.name()));
        values.put("connectionString", joined.connectionString());
        values.put("returnToken", joined.returnToken());
        values.put("fingerprint", fingerprint());
        values.put("programs", Programs.of(language, joined.endpoint()));
        return page(200, language, "joined.mustache", values);
    }

    public HttpAnswer programs(PageLanguage language, URI endpoint) {
        return file(
                "application/zip",
                "workshop-" + language.tag() + ".zip",
                Programs.zip(language, endpoint, certificate()));
    }

    public HttpAnswer authority() {
        return file("application/x-pem-file", Programs.CERTIFICATE, certificate());
    }

    /** Where the service answers this computer. */
    public URI endpoint() {
        return address.endpoint();
    }

    private static HttpAnswer page(int status, PageLanguage language, String template, Map<String, Object> values) {
        values.put("language", language.tag());
        values.put("korean", language == PageLanguage.KOREAN);
        values.put("style", STYLE);
        values.put("script", SCRIPT);
        values.put("text", (Mustache.Lambda) (fragment, out) -> out.write(
                Mustache.compiler().escapeHTML(true).compile("{{.}}").execute(language.text(fragment.execute()))));
        String html = Mustache.compiler()
                .escapeHTML(true)
                .withLoader(name -> new StringReader(content(name + ".mustache")))
                .compile(content(template))
                .execute(values);
        return guarded(new HttpAnswer(status, html.getBytes(StandardCharsets.UTF_8), Map.of()))
                .with("Content-Type", "text/html; charset=utf-8")
                .with("Content-Security-Policy", POLICY);
    }

    private static HttpAnswer file(String type, String name, byte[] content) {
        return guarded(HttpAnswer.of(200, content))
                .with("Content-Type", type)
                .with("Content-Disposition", "attachment; filename=\"" + name + "\"");
    }

    /** The referrer stays on this site, where the origin of the form is checked. */
    private static HttpAnswer guarded(HttpAnswer answer) {
        return answer.with("Cache-Control", "no-store")
                .with("X-Content-Type-Options", "nosniff")
                .with("Referrer-Policy", "same-origin");
    }

    private byte[] certificate() {
        try {
            return Files.readAllBytes(address.caCertificate());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** In two lines, whose halves stand below each other where there is no room beside each other. */
    private List<Map<String, String>> fingerprint() {
        return Fingerprint.of(certificate())
                .lines()
                .map(line -> Map.of("first", line.substring(0, HALF_A_LINE), "second", line.substring(HALF_A_LINE)))
                .toList();
    }

    private static String hash(String content) {
        return "sha256-" + Base64.getEncoder().encodeToString(sha256(content.getBytes(StandardCharsets.UTF_8)));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String content(String name) {
        try (InputStream in = Objects.requireNonNull(JoinPages.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
