package org.acsconsole.token;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a Teams user's token of Microsoft Entra ID says that matters for its exchange; nobody has checked its signature.
 *
 * @param issuer empty if the token has none, like every text here
 * @param permissions what the user lets the application do
 * @param expiresOn on the clocks of the world; null if the token does not say
 */
public record TeamsToken(
        String issuer,
        String audience,
        List<String> permissions,
        Holder holder,
        @Nullable Instant expiresOn) {

    /** What the exchange is for: the permissions of Azure Communication Services that it needs (Microsoft's quickstart). */
    public static final List<String> PERMISSIONS = List.of("Teams.ManageCalls", "Teams.ManageChats");

    /** The API of Azure Communication Services in Microsoft Entra ID. */
    public static final String AUDIENCE = "https://auth.msft.communication.azure.com";

    /** The API in the US government's cloud, and its application ID, which version 2 of the tokens has. */
    private static final Set<String> AUDIENCES =
            Set.of(AUDIENCE, "https://auth.msft.communication.azure.us", "1fd5118e-2576-4263-8130-9503064c837a");

    /** What comes for a token that ends so soon is of little use: it ends with it. */
    private static final Duration SOON = Duration.ofMinutes(10);

    /**
     * Whom the token names.
     *
     * @param user the user's object ID
     * @param application the client ID of the application that it was issued to
     * @param name the user's name, for people
     */
    public record Holder(String user, String application, String tenant, String name) {}

    public TeamsToken {
        permissions = List.copyOf(permissions);
    }

    /** Reads a decoded token, of version 1 or 2. */
    public static TeamsToken of(DecodedToken.Decoded token) {
        return new TeamsToken(
                token.claim("iss"),
                token.claim("aud"),
                Arrays.stream(token.claim("scp").split(" ", -1))
                        .filter(name -> !name.isEmpty())
                        .toList(),
                new Holder(
                        token.claim("oid"),
                        first(token, "appid", "azp"),
                        token.claim("tid"),
                        first(token, "upn", "preferred_username", "unique_name", "name")),
                token.moment("exp"));
    }

    private static String first(DecodedToken.Decoded token, String... names) {
        return Arrays.stream(names)
                .map(token::claim)
                .filter(text -> !text.isEmpty())
                .findFirst()
                .orElse("");
    }

    /** What is compared. */
    public enum Point {
        ISSUER,
        AUDIENCE,
        PERMISSIONS,
        USER,
        APPLICATION,
        TENANT,
        EXPIRY
    }

    /** How a token compares at one point. */
    public enum Verdict {
        FITS,
        /** It would be compared with what was read from itself, or with nothing. */
        NOT_COMPARED,
        /** The exchange succeeds, but what comes of it is less than it could be. */
        WEAK,
        /** The service refuses the token, or should not get it. */
        DIFFERS
    }

    /**
     * The token and what it should be, at one point.
     *
     * @param found what the token says; empty if it says nothing
     * @param wanted what it should say; empty where that is nothing in particular
     */
    public record Comparison(Point point, Verdict verdict, String found, String wanted) {}

    /**
     * A value that the token should have.
     *
     * @param text empty if any will do
     * @param fromToken whether it was read from the token itself, so that a comparison says nothing
     */
    public record Value(String text, boolean fromToken) {}

    /**
     * What the token should say.
     *
     * @param workshop whether a workshop service, which has an issuer of its own, gets the token
     */
    public record Wanted(Value user, Value application, Value tenant, boolean workshop) {}

    /**
     * Compares the token with what it should say, point by point.
     *
     * @param now on this computer's clock: Entra tokens live on the clocks of the world, whatever a workshop's clock says
     */
    public List<Comparison> compare(Wanted wanted, Instant now) {
        return List.of(
                new Comparison(Point.ISSUER, issuerCompared(wanted.workshop()), issuer, ""),
                new Comparison(Point.AUDIENCE, audienceCompared(), audience, AUDIENCE),
                permissionsCompared(),
                compare(Point.USER, holder.user(), wanted.user()),
                compare(Point.APPLICATION, holder.application(), wanted.application()),
                compare(Point.TENANT, holder.tenant(), wanted.tenant()),
                new Comparison(Point.EXPIRY, expiryCompared(now), expiresOn == null ? "" : expiresOn.toString(), ""));
    }

    private Verdict issuerCompared(boolean workshop) {
        return Finding.isIssuedByEntra(issuer) == workshop ? Verdict.DIFFERS : Verdict.FITS;
    }

    private Verdict audienceCompared() {
        return AUDIENCES.contains(audience.replaceFirst("/$", "")) ? Verdict.FITS : Verdict.DIFFERS;
    }

    private Comparison permissionsCompared() {
        List<String> missing = PERMISSIONS.stream()
                .filter(wanted -> !permissions.contains(wanted))
                .toList();
        Verdict verdict =
                missing.isEmpty() ? Verdict.FITS : missing.size() < PERMISSIONS.size() ? Verdict.WEAK : Verdict.DIFFERS;
        return new Comparison(Point.PERMISSIONS, verdict, String.join(" ", permissions), String.join(" ", missing));
    }

    private static Comparison compare(Point point, String found, Value wanted) {
        Verdict verdict;
        if (found.isEmpty()) {
            verdict = Verdict.DIFFERS;
        } else if (wanted.text().isEmpty() || wanted.fromToken()) {
            verdict = Verdict.NOT_COMPARED;
        } else {
            verdict = found.equalsIgnoreCase(wanted.text()) ? Verdict.FITS : Verdict.DIFFERS;
        }
        return new Comparison(point, verdict, found, wanted.text());
    }

    private Verdict expiryCompared(Instant now) {
        if (expiresOn == null || !now.isBefore(expiresOn)) {
            return Verdict.DIFFERS;
        }
        return now.plus(SOON).isBefore(expiresOn) ? Verdict.FITS : Verdict.WEAK;
    }
}
