package org.acsconsole.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for among a profile's identities; all of it must hold.
 *
 * @param text part of an ID, label, user or note, in any case; blank for all
 * @param origin null for all
 * @param expiresWithin a live token expires within that time; null for all, also those without one
 * @param created when it was created, or where that is unknown, when it came into the ledger
 */
public record IdentitySearch(
        String text, @Nullable Origin origin, @Nullable Duration expiresWithin, Period created) {

    public static final IdentitySearch EVERYTHING = of("");

    public IdentitySearch {
        text = text.strip();
        if (expiresWithin != null && expiresWithin.isNegative()) {
            throw new IllegalArgumentException("what expires within a time expires in the future");
        }
    }

    public static IdentitySearch of(String text) {
        return new IdentitySearch(text, null, null, Period.ALWAYS);
    }

    public IdentitySearch withText(String newText) {
        return new IdentitySearch(newText, origin, expiresWithin, created);
    }

    public IdentitySearch withOrigin(@Nullable Origin newOrigin) {
        return new IdentitySearch(text, newOrigin, expiresWithin, created);
    }

    public IdentitySearch withExpiresWithin(@Nullable Duration newTime) {
        return new IdentitySearch(text, origin, newTime, created);
    }

    public IdentitySearch withCreated(Period newPeriod) {
        return new IdentitySearch(text, origin, expiresWithin, newPeriod);
    }

    /** Whether everything is found that has the text. */
    public boolean isOfTextOnly() {
        return origin == null && expiresWithin == null && created.equals(Period.ALWAYS);
    }
}
