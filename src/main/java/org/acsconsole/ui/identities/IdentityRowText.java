package org.acsconsole.ui.identities;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Tone;

/** A row of the list in words. */
record IdentityRowText(Formats formats) {

    static final String NOTHING = "—";

    /**
     * The words of a pill and their tone.
     *
     * @param help what they mean; empty where they say it themselves
     */
    record PillWords(String text, Tone tone, String help) {

        PillWords(String text, Tone tone) {
            this(text, tone, "");
        }
    }

    Texts texts() {
        return formats.texts();
    }

    ShownIds ids() {
        return formats.ids();
    }

    static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    /** The label; for want of one the ID, where that stands in no other column. */
    String label(IdentityRow row, boolean orId) {
        return orId
                ? ids().nameOf(row.identity())
                : orNothing(row.identity().details().label());
    }

    /** The ID: shortened by its parts where there is room for that, else whole, for its column to leave out its middle. */
    ObservableValue<String> id(IdentityRow row, boolean room) {
        return ids().presenting()
                .map(now -> room
                        ? ids().shortened(row.identity().id())
                        : ids().full(row.identity().id()));
    }

    ObservableValue<String> inFull(IdentityRow row) {
        return ids().presenting().map(now -> ids().full(row.identity().id()));
    }

    PillWords liveTokens(IdentityRow row, Instant now) {
        return switch (row.identity().state()) {
            case DELETED, UNKNOWN -> state(row, now);
            case REVOKED -> row.identity().isRevokingAt(now) ? revoking(row) : revoked(row);
            case ACTIVE -> live(row, now);
        };
    }

    private PillWords live(IdentityRow row, Instant now) {
        Instant expiry = row.nextExpiry();
        boolean soon = expiry != null && !now.isBefore(expiry.minus(IssuedToken.EXPIRING_WITHIN));
        Tone tone = row.liveTokens() == 0 ? Tone.NEUTRAL : soon ? Tone.WARNING : Tone.SUCCESS;
        if (!row.identity().isMadeElsewhere()) {
            return new PillWords(texts().get("identities.tokens.live", row.liveTokens()), tone);
        }
        return new PillWords(
                texts().get("identities.tokens.at-least", row.liveTokens()),
                tone,
                texts().get("identities.tokens.at-least.help", row.liveTokens()));
    }

    String nextExpiry(IdentityRow row, Instant now) {
        Instant expiry = row.nextExpiry();
        return expiry == null ? NOTHING : formats.times().until(expiry, now);
    }

    String created(IdentityRow row, Instant now) {
        Instant created = row.identity().times().createdAt();
        return created == null ? NOTHING : formats.times().near(created, now);
    }

    /** When it was created, to the minute, or why nobody knows. */
    String createdInFull(IdentityRow row) {
        Instant created = row.identity().times().createdAt();
        return created == null
                ? texts().get("identities.created.unknown")
                : formats.times().full(created);
    }

    private PillWords revoked(IdentityRow row) {
        return row.identity().isMadeElsewhere()
                ? new PillWords(
                        texts().get("identities.tokens.revoked-elsewhere"),
                        Tone.DANGER,
                        texts().get("identities.tokens.revoked-elsewhere.help"))
                : new PillWords(texts().get("identities.tokens.revoked"), Tone.DANGER);
    }

    private PillWords revoking(IdentityRow row) {
        Instant felt = row.identity().times().revokingUntil();
        String help = felt == null
                ? ""
                : texts().get("identities.state.REVOKING.help", formats.times().clock(felt));
        return new PillWords(texts().get("identities.state.REVOKING"), Tone.DANGER, help);
    }

    PillWords state(IdentityRow row, Instant now) {
        if (row.identity().isRevokingAt(now)) {
            return revoking(row);
        }
        IdentityState state = row.identity().state();
        Tone tone = switch (state) {
            case ACTIVE -> Tone.SUCCESS;
            case REVOKED -> Tone.DANGER;
            case DELETED -> Tone.NEUTRAL;
            case UNKNOWN -> Tone.WARNING;
        };
        String help = state == IdentityState.UNKNOWN ? texts().get("identities.state.UNKNOWN.help") : "";
        return new PillWords(texts().get("identities.state." + state), tone, help);
    }

    String origin(IdentityRow row) {
        return texts().get("identities.origin." + row.identity().origin());
    }

    String originInFull(IdentityRow row) {
        return texts().get("identities.origin." + row.identity().origin() + ".help");
    }
}
