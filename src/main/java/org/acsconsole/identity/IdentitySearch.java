package org.acsconsole.identity;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for among a profile's identities; all of it must hold.
 *
 * @param text part of an ID, label, user, note or tag, in any case; blank for all
 * @param origin null for all
 * @param expiresWithin a live token expires within that time; null for all, also those without one
 * @param created when it was created, or where that is unknown, when it came into the ledger
 * @param tag null for all
 * @param health what is not as it should be
 */
public record IdentitySearch(
        String text,
        @Nullable Origin origin,
        @Nullable Duration expiresWithin,
        Period created,
        @Nullable Tag tag,
        HealthFilter health) {

    public static final IdentitySearch EVERYTHING = of("");

    /** What an identity can be without. */
    public enum Lack {
        LABEL,
        /** No token was ever issued for it, as far as the ledger knows: neither one that is dead by now nor one that was imported. */
        TOKEN,
        /** Its ID is one of another resource than the profile's; nobody can tell while that is not known. */
        OWN_RESOURCE,
        /** It exists, and so does another identity of the same user. */
        OWN_USER,
        /** It exists, and so does a newer identity of the same user. */
        NEWEST_OF_USER
    }

    public IdentitySearch {
        text = text.strip();
        if (expiresWithin != null && expiresWithin.isNegative()) {
            throw new IllegalArgumentException("what expires within a time expires in the future");
        }
    }

    public static IdentitySearch of(String text) {
        return new IdentitySearch(text, null, null, Period.ALWAYS, null, HealthFilter.NONE);
    }

    public IdentitySearch withText(String newText) {
        return new IdentitySearch(newText, origin, expiresWithin, created, tag, health);
    }

    public IdentitySearch withOrigin(@Nullable Origin newOrigin) {
        return new IdentitySearch(text, newOrigin, expiresWithin, created, tag, health);
    }

    public IdentitySearch withExpiresWithin(@Nullable Duration newTime) {
        return new IdentitySearch(text, origin, newTime, created, tag, health);
    }

    public IdentitySearch withCreated(Period newPeriod) {
        return new IdentitySearch(text, origin, expiresWithin, newPeriod, tag, health);
    }

    public IdentitySearch withTag(@Nullable Tag newTag) {
        return new IdentitySearch(text, origin, expiresWithin, created, newTag, health);
    }

    public IdentitySearch withHealth(HealthFilter newHealth) {
        return new IdentitySearch(text, origin, expiresWithin, created, tag, newHealth);
    }

    /** Returns one for those without that, or for those with and without it. */
    public IdentitySearch withLack(Lack lack, boolean wanted) {
        return withHealth(health.withLack(lack, wanted));
    }

    public boolean lacks(Lack lack) {
        return health.lacking().contains(lack);
    }

    /** Whether everything is found that has the text. */
    public boolean isOfTextOnly() {
        return equals(of(text));
    }
}
