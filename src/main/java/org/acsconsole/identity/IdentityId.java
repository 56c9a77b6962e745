package org.acsconsole.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The raw ID of an ACS user identity, {@code 8:acs:<resource GUID>_<user>}, or of a Teams user, {@code 8:orgid:<object ID>}.
 *
 * <p>The form is read from recordings of the service and from the Azure SDKs; the part behind the underscore is opaque. The
 * clouds for the US government write {@code 8:gcch-acs:} and {@code 8:dod-acs:}, and {@code 8:gcch:} and {@code 8:dod:} for Teams users.
 */
public record IdentityId(String value) {

    /**
     * An ID anywhere in a text, also in a URL, where its colons may be escaped. Group 1 is what it begins with, up to the second
     * colon, 2 the resource, 3 the user.
     */
    public static final Pattern IN_TEXT = Pattern.compile("(8(?::|%3[Aa])(?:acs|spool|gcch-acs|dod-acs)(?::|%3[Aa]))"
            + "([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})_([0-9a-zA-Z][0-9a-zA-Z_-]*)");

    private static final String OF_TEAMS = "8:orgid:";
    private static final Pattern TEAMS_USER =
            Pattern.compile("8:(?:orgid|gcch|dod):[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    /** Belongs to no resource: asking for something on it can only be refused. */
    public static final IdentityId NOBODY =
            new IdentityId("8:acs:00000000-0000-0000-0000-000000000000_00000000-0000-0000-0000-000000000000");

    private static final Pattern COUNTED_USER = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Instant COUNTED_FROM = Instant.parse("2020-01-01T08:00:00Z");
    private static final int LONGEST_USER = 200;
    private static final int SHOWN_OF_END = 8;

    public IdentityId {
        if (!isOne(value)) {
            throw new IllegalArgumentException("not the ID of an ACS identity or a Teams user: " + value);
        }
    }

    /** Returns the ID of the Teams user who has that object ID in Microsoft Entra ID, in the public cloud. */
    public static IdentityId ofTeamsUser(UUID objectId) {
        return new IdentityId(OF_TEAMS + objectId);
    }

    /** The ID of exactly that value; empty if it is not one. */
    public static Optional<IdentityId> of(String value) {
        return isOne(value) ? Optional.of(new IdentityId(value)) : Optional.empty();
    }

    /** Reads what the user pasted, in any of the forms of {@link PastedIdentity}; empty when it is not an identity ID. */
    public static Optional<IdentityId> parse(String pasted) {
        return PastedIdentity.read(pasted) instanceof PastedIdentity.Found found
                ? Optional.of(found.id())
                : Optional.empty();
    }

    /** Whether it is that of a Teams user, whom a tenant of Microsoft Entra ID owns: no resource can revoke or delete it. */
    public boolean isTeamsUser() {
        return TEAMS_USER.matcher(value).matches();
    }

    /** Whether it belongs to another ACS resource; a Teams user belongs to none. */
    public boolean isForeignTo(String resource) {
        return !isTeamsUser() && !resource().equals(resource);
    }

    /** The object ID that a Teams user has in Microsoft Entra ID, in lower case; empty for an ACS identity. */
    public String objectId() {
        return isTeamsUser() ? value.substring(value.lastIndexOf(':') + 1) : "";
    }

    /** The GUID of the ACS resource that owns the identity, in lower case; empty for a Teams user. */
    public String resource() {
        return isTeamsUser() ? "" : part(2).toLowerCase(Locale.ROOT);
    }

    /**
     * A short form for narrow columns, {@code 8:acs:4ccc92c8…0d003502}. It keeps the end, in which identities of one resource differ: those
     * of one day begin alike.
     */
    public String shortened() {
        if (isTeamsUser()) {
            String user = objectId();
            return value.substring(0, value.length() - user.length() + SHOWN_OF_END) + "…"
                    + user.substring(user.length() - SHOWN_OF_END);
        }
        String user = part(3);
        return part(1) + part(2).substring(0, 8) + "…" + user.substring(Math.max(0, user.length() - SHOWN_OF_END));
    }

    /**
     * Returns when the identity was probably created: recorded IDs begin their user part with a count of milliseconds. Empty if
     * the ID has another form, or would be of a time before the service began or after {@code now}.
     */
    public Optional<Instant> probablyCreatedAt(Instant now) {
        if (isTeamsUser()) {
            return Optional.empty();
        }
        String user = part(3);
        if (!COUNTED_USER.matcher(user).matches()) {
            return Optional.empty();
        }
        long millis = Long.parseUnsignedLong(user.substring(0, 18).replace("-", ""), 16);
        boolean plausible =
                millis > 0 && millis <= Duration.between(COUNTED_FROM, now).toMillis();
        return plausible ? Optional.of(COUNTED_FROM.plusMillis(millis)) : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }

    private static boolean isOne(String text) {
        if (TEAMS_USER.matcher(text).matches()) {
            return true;
        }
        Matcher matcher = IN_TEXT.matcher(text);
        return text.indexOf('%') < 0 && matcher.matches() && matcher.group(3).length() <= LONGEST_USER;
    }

    private String part(int group) {
        Matcher matcher = IN_TEXT.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException(value);
        }
        return matcher.group(group);
    }
}
