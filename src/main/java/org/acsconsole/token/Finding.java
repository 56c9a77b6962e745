package org.acsconsole.token;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A finding is something about a token that the user should know; its sentence is under {@code tokens.finding.}. */
public enum Finding {
    BEARER,
    QUOTES,
    WHITE_SPACE,
    /** The token was taken out of a longer text. */
    SURROUNDED,
    NO_SIGNATURE,
    CUT_OFF,
    ALG_NONE,
    ALG_SHARED_SECRET,
    ALG_OTHER,
    /** The token is issued by Microsoft Entra ID, for Azure's APIs or for a Teams token exchange. */
    ENTRA,
    NOT_ACS,
    OTHER_RESOURCE,
    NO_EXPIRY,
    EXPIRY_UNREADABLE,
    ISSUE_UNREADABLE,
    EXPIRES_BEFORE_ISSUE,
    ISSUED_LATER,
    LIVES_TOO_LONG,
    EXPIRED,
    /** Communication Services did not issue the token, so the console cannot replace it. */
    EXPIRED_ELSEWHERE;

    private static final Set<Finding> UNSIGNED = EnumSet.of(ALG_NONE, NO_SIGNATURE);

    /** Clock differences up to this are not reported. */
    private static final Duration SKEW = Duration.ofMinutes(5);

    /** The issuers of Microsoft's clouds, of workforce and external tenants. */
    private static final Pattern ENTRA_ISSUER = Pattern.compile(
            "(?i)https://(?:sts\\.windows\\.net|sts\\.chinacloudapi\\.cn"
                    + "|login(?:\\.partner)?\\.microsoftonline\\.(?:com|us|cn)|[\\w-]+\\.(?:ciamlogin|b2clogin)\\.com)/");

    private static final Duration LONGEST_LIFE = Duration.ofHours(24);
    static final List<Integer> RSA_SIGNATURES = List.of(256, 384, 512);

    /**
     * Returns the findings about a decoded token.
     *
     * @param now the time of the clock by which the token expires
     * @param resource the GUID of the resource in use; null if it is not known
     */
    public static List<Finding> in(DecodedToken.Decoded token, Instant now, @Nullable String resource) {
        List<Finding> found = new ArrayList<>();
        signature(token, found);
        origin(token, resource, found);
        times(token, now, found);
        return found;
    }

    /** Whether an issuer is one of Microsoft Entra ID's. */
    static boolean isIssuedByEntra(String issuer) {
        return ENTRA_ISSUER.matcher(issuer).lookingAt();
    }

    /** Returns whether the token is unsigned, so that anybody may have written it. */
    public static boolean unsigned(List<Finding> found) {
        return found.stream().anyMatch(UNSIGNED::contains);
    }

    private static void signature(DecodedToken.Decoded token, List<Finding> found) {
        String algorithm = token.header("alg").toUpperCase(Locale.ROOT);
        if (algorithm.equals("NONE") || algorithm.isEmpty()) {
            found.add(ALG_NONE);
        } else if (algorithm.startsWith("HS")) {
            found.add(ALG_SHARED_SECRET);
        } else if (!algorithm.equals("RS256")) {
            found.add(ALG_OTHER);
        } else if (token.signature() == 0) {
            found.add(NO_SIGNATURE);
        } else if (!RSA_SIGNATURES.contains(token.signature())) {
            found.add(CUT_OFF);
        }
    }

    private static void origin(DecodedToken.Decoded token, @Nullable String resource, List<Finding> found) {
        if (isIssuedByEntra(token.claim("iss"))) {
            found.add(ENTRA);
        } else if (!token.namesAnIdentity()) {
            found.add(NOT_ACS);
        } else if (resource != null && !token.claim("resourceId").equalsIgnoreCase(resource)) {
            found.add(OTHER_RESOURCE);
        }
    }

    private static void times(DecodedToken.Decoded token, Instant now, List<Finding> found) {
        boolean elsewhere = found.contains(ENTRA) || found.contains(NOT_ACS);
        Instant issued = token.moment("iat");
        Instant expires = token.moment("exp");
        if (expires == null) {
            found.add(token.claim("exp").isEmpty() ? NO_EXPIRY : EXPIRY_UNREADABLE);
        }
        if (issued == null && !token.claim("iat").isEmpty()) {
            found.add(ISSUE_UNREADABLE);
        }
        if (issued != null && issued.isAfter(now.plus(SKEW))) {
            found.add(ISSUED_LATER);
        }
        if (issued != null && expires != null) {
            if (!expires.isAfter(issued)) {
                found.add(EXPIRES_BEFORE_ISSUE);
            } else if (!elsewhere && Duration.between(issued, expires).compareTo(LONGEST_LIFE.plus(SKEW)) > 0) {
                found.add(LIVES_TOO_LONG);
            }
        }
        if (expires != null && !now.isBefore(expires)) {
            found.add(elsewhere ? EXPIRED_ELSEWHERE : EXPIRED);
        }
    }
}
