package org.acsconsole.ui.identities;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.IdentityStateTone;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Tone;

/** Formats a row of the list. */
record IdentityRowText(Formats formats) {

    static final String NOTHING = "—";

    /**
     * The text of a pill and its tone.
     *
     * @param help what they mean; empty where they say it themselves
     */
    record PillText(String text, Tone tone, String help) {

        PillText(String text, Tone tone) {
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

    PillText liveTokens(IdentityRow row, Instant now) {
        return switch (row.identity().state()) {
            case DELETED, UNKNOWN -> state(row, now);
            case REVOKED -> row.identity().isRevokingAt(now) ? revoking(row) : revoked(row);
            case ACTIVE -> live(row, now);
        };
    }

    private PillText live(IdentityRow row, Instant now) {
        Instant expiry = row.nextExpiry();
        boolean soon = expiry != null && !now.isBefore(expiry.minus(IssuedToken.EXPIRING_WITHIN));
        Tone tone = row.liveTokens() == 0 ? Tone.NEUTRAL : soon ? Tone.WARNING : Tone.SUCCESS;
        if (!row.identity().isMadeElsewhere()) {
            return new PillText(texts().get("identities.tokens.live", row.liveTokens()), tone);
        }
        return new PillText(
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

    private PillText revoked(IdentityRow row) {
        return row.identity().isMadeElsewhere()
                ? new PillText(
                        texts().get("identities.tokens.revoked-elsewhere"),
                        Tone.DANGER,
                        texts().get("identities.tokens.revoked-elsewhere.help"))
                : new PillText(texts().get("identities.tokens.revoked"), Tone.DANGER);
    }

    private PillText revoking(IdentityRow row) {
        Instant effective = row.identity().times().revokingUntil();
        String help = effective == null
                ? ""
                : texts().get("identities.state.REVOKING.help", formats.times().clock(effective));
        return new PillText(texts().get("identities.state.REVOKING"), Tone.DANGER, help);
    }

    PillText state(IdentityRow row, Instant now) {
        if (row.identity().isRevokingAt(now)) {
            return revoking(row);
        }
        IdentityState state = row.identity().state();
        String help = state == IdentityState.UNKNOWN ? texts().get("identities.state.UNKNOWN.help") : "";
        return new PillText(texts().get("identities.state." + state), IdentityStateTone.of(state), help);
    }

    String origin(IdentityRow row) {
        return texts().get("identities.origin." + row.identity().origin());
    }

    String originInFull(IdentityRow row) {
        return texts().get("identities.origin." + row.identity().origin() + ".help");
    }
}
