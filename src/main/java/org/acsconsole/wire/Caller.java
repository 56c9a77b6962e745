package org.acsconsole.wire;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A caller is the program that made a request, as its user agent says.
 *
 * @param name the SDK, language or program, with its version if known; empty if unknown
 * @param attendee whose key or token it used; empty if that is nobody's own
 */
public record Caller(Kind kind, String name, String attendee) {

    public Caller(Kind kind, String name) {
        this(kind, name, "");
    }

    /** A caller is this console, or the code of an attendee. */
    public enum Kind {
        CONSOLE,
        ATTENDEE
    }

    /** The product that this console names first in its user agent. */
    public static final String CONSOLE_PRODUCT = "acs-identity-console";

    private static final int LONGEST_NAME = 40;
    private static final Pattern SDK = Pattern.compile("azsdk-([a-z]+)-[\\w.-]+/([\\w.-]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PRODUCT = Pattern.compile("([\\w .-]+?)/v?(\\d[\\w.-]*)");

    /** Derives the caller from a redacted user agent, which may be empty. */
    public static Caller of(String userAgent) {
        if (userAgent.startsWith(CONSOLE_PRODUCT)) {
            return new Caller(Kind.CONSOLE, "");
        }
        return new Caller(
                Kind.ATTENDEE,
                Stream.of(sdk(userAgent), product(userAgent))
                        .flatMap(Optional::stream)
                        .findFirst()
                        .orElse(shortened(userAgent)));
    }

    /** Returns the caller who used the key of that attendee. */
    Caller withKeyOf(String owner) {
        return new Caller(kind, name, owner);
    }

    /** Returns whether it signs the host with its port: of all SDKs, Java's alone leaves the port out. */
    boolean signsPort() {
        return kind == Kind.ATTENDEE && !name.startsWith("Java SDK");
    }

    private static Optional<String> sdk(String userAgent) {
        Matcher found = SDK.matcher(userAgent);
        return found.find() ? Optional.of(language(found.group(1)) + " SDK " + found.group(2)) : Optional.empty();
    }

    private static Optional<String> product(String userAgent) {
        Matcher found = PRODUCT.matcher(userAgent);
        return found.lookingAt()
                ? Optional.of(shortened(program(found.group(1)) + " " + found.group(2)))
                : Optional.empty();
    }

    private static String language(String name) {
        return switch (name) {
            case "java" -> "Java";
            case "js" -> "JavaScript";
            case "python" -> "Python";
            case "net" -> ".NET";
            case "ios" -> "iOS";
            case "android" -> "Android";
            case "go" -> "Go";
            default -> shortened(name);
        };
    }

    private static String program(String product) {
        return switch (product) {
            case "AZURECLI" -> "Azure CLI";
            case "python-requests" -> "Python requests";
            case "Java-http-client" -> "Java HttpClient";
            case "Go-http-client" -> "Go";
            case "Mozilla" -> "Browser";
            default -> product;
        };
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_NAME ? text : text.substring(0, LONGEST_NAME - 1) + "…";
    }
}
