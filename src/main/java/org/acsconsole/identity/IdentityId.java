package org.acsconsole.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The raw ID of an ACS user identity, {@code 8:acs:<resource GUID>_<user>}.
 *
 * <p>The form is read from recordings of the service and from the Azure SDKs; the part behind the underscore is opaque. The
 * clouds for the US government write {@code 8:gcch-acs:} and {@code 8:dod-acs:}.
 */
public record IdentityId(String value) {

    private static final Pattern FORM =
            Pattern.compile("8:(?:acs|gcch-acs|dod-acs):([0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12})"
                    + "_([0-9a-zA-Z][0-9a-zA-Z_-]{0,199})");
    private static final int SHOWN_OF_USER = 13;

    public IdentityId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("not an ACS identity ID: " + value);
        }
    }

    /** Reads what a person pasted: surrounding white space and quotes are dropped; empty when it is no identity ID. */
    public static Optional<IdentityId> parse(String pasted) {
        String text = pasted.strip().replaceAll("^[\"']+|[\"',;]+$", "");
        return FORM.matcher(text).matches() ? Optional.of(new IdentityId(text)) : Optional.empty();
    }

    /** The GUID of the ACS resource that owns the identity, in lower case. */
    public String resource() {
        return part(1).toLowerCase(Locale.ROOT);
    }

    /** A form for narrow columns that keeps what tells two identities apart, {@code 8:acs:4ccc92c8…_00000006-19e0…3502}. */
    public String shortened() {
        String user = part(2);
        String shownUser = user.length() <= SHOWN_OF_USER + 5
                ? user
                : user.substring(0, SHOWN_OF_USER) + "…" + user.substring(user.length() - 4);
        String prefix = value.substring(0, value.indexOf(part(1)));
        return prefix + part(1).substring(0, 8) + "…_" + shownUser;
    }

    @Override
    public String toString() {
        return value;
    }

    private String part(int group) {
        Matcher matcher = FORM.matcher(value);
        if (!matcher.matches()) {
            throw new IllegalStateException(value);
        }
        return matcher.group(group);
    }
}
