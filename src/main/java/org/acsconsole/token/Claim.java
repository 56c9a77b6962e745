package org.acsconsole.token;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A claim is one field of a decoded token, in its header or its payload.
 *
 * @param value as text, shortened if it is very long
 */
public record Claim(String name, String value) {

    /** The fields of ACS tokens, header and claims, and the additional fields of Entra ID tokens. */
    static final Set<String> KNOWN = Set.of(
            "alg",
            "kid",
            "x5t",
            "typ",
            "workshop",
            "skypeid",
            "scp",
            "csi",
            "iat",
            "exp",
            "rgn",
            "acsScope",
            "resourceId",
            "resourceLocation",
            "iss",
            "aud",
            "nbf",
            "sub",
            "oid",
            "tid",
            "appid",
            "azp",
            "upn",
            "name");

    private static final Set<String> TIMES = Set.of("iat", "exp", "nbf", "csi");
    private static final Set<String> IDS = Set.of(
            "skypeid",
            "resourceId",
            "sub",
            "oid",
            "tid",
            "appid",
            "azp",
            "upn",
            "unique_name",
            "preferred_username",
            "email",
            "name",
            "given_name",
            "family_name",
            "ipaddr");
    private static final int LONGEST = 500;
    /** Seconds up to the year 5138; a longer number is not a time. */
    private static final Pattern SECONDS = Pattern.compile("([0-9]{1,11})(?:\\.[0-9]+)?");

    static Claim of(String name, JsonNode node) {
        return new Claim(shortened(name), shortened(node.isValueNode() ? node.asText() : node.toString()));
    }

    public boolean known() {
        return KNOWN.contains(name);
    }

    /** Returns whether the claim says whose token it is, which presentation mode masks. */
    public boolean identifies() {
        return IDS.contains(name);
    }

    /** Returns the time of the claim, if it is one that holds seconds since 1970. */
    public Optional<Instant> moment() {
        if (!TIMES.contains(name)) {
            return Optional.empty();
        }
        Matcher seconds = SECONDS.matcher(value);
        return seconds.matches()
                ? Optional.of(Instant.ofEpochSecond(Long.parseLong(seconds.group(1))))
                : Optional.empty();
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST) + "…";
    }
}
