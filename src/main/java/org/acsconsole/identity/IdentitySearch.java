package org.acsconsole.identity;

import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What is searched for among a profile's identities; all of it must hold.
 *
 * @param text part of an ID, label, user, note or tag, in any case; blank for all
 * @param origin null for all
 * @param expiresWithin a live token expires within that time; null for all, also those without one
 * @param created when it was created, or where that is unknown, when it came into the ledger
 * @param tag null for all
 * @param lacking what it does not have
 */
public record IdentitySearch(
        String text,
        @Nullable Origin origin,
        @Nullable Duration expiresWithin,
        Period created,
        @Nullable Tag tag,
        Set<Lack> lacking) {

    public static final IdentitySearch EVERYTHING = of("");

    /** What an identity can be without. */
    public enum Lack {
        LABEL,
        /** No token was ever issued for it, as far as the ledger knows: neither one that is dead by now nor one that was imported. */
        TOKEN
    }

    public IdentitySearch {
        text = text.strip();
        lacking = Set.copyOf(lacking);
        if (expiresWithin != null && expiresWithin.isNegative()) {
            throw new IllegalArgumentException("what expires within a time expires in the future");
        }
    }

    public static IdentitySearch of(String text) {
        return new IdentitySearch(text, null, null, Period.ALWAYS, null, Set.of());
    }

    public IdentitySearch withText(String newText) {
        return new IdentitySearch(newText, origin, expiresWithin, created, tag, lacking);
    }

    public IdentitySearch withOrigin(@Nullable Origin newOrigin) {
        return new IdentitySearch(text, newOrigin, expiresWithin, created, tag, lacking);
    }

    public IdentitySearch withExpiresWithin(@Nullable Duration newTime) {
        return new IdentitySearch(text, origin, newTime, created, tag, lacking);
    }

    public IdentitySearch withCreated(Period newPeriod) {
        return new IdentitySearch(text, origin, expiresWithin, newPeriod, tag, lacking);
    }

    public IdentitySearch withTag(@Nullable Tag newTag) {
        return new IdentitySearch(text, origin, expiresWithin, created, newTag, lacking);
    }

    /** Returns one for those without that, or for those with and without it. */
    public IdentitySearch withLack(Lack lack, boolean wanted) {
        Set<Lack> changed = EnumSet.noneOf(Lack.class);
        changed.addAll(lacking);
        if (wanted) {
            changed.add(lack);
        } else {
            changed.remove(lack);
        }
        return new IdentitySearch(text, origin, expiresWithin, created, tag, changed);
    }

    public boolean lacks(Lack lack) {
        return lacking.contains(lack);
    }

    /** Whether everything is found that has the text. */
    public boolean isOfTextOnly() {
        return equals(of(text));
    }
}
