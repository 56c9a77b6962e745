package org.acsconsole.ui.identities;

import java.time.Instant;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.ui.control.CellText;
import org.acsconsole.ui.text.Formats;
import org.acsconsole.ui.text.IdentityStateTone;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.ui.text.Tone;
import org.acsconsole.ui.tokens.OriginText;
import org.jspecify.annotations.Nullable;

/** Formats a row of the list. */
record IdentityRowText(Formats formats) {

    static final String NOTHING = "—";

    Texts texts() {
        return formats.texts();
    }

    Times times() {
        return formats.times();
    }

    ShownIds ids() {
        return formats.ids();
    }

    static String orNothing(String text) {
        return text.isEmpty() ? NOTHING : text;
    }

    /** The label; for want of one the ID, where that stands in no other column. */
    CellText label(IdentityRow row, boolean orId) {
        return CellText.of(
                orId
                        ? ids().nameOf(row.identity())
                        : orNothing(row.identity().details().label()));
    }

    /** The ID: shortened by its parts where there is room for that, else only its end, in which it differs from the others. */
    ObservableValue<CellText> id(IdentityRow row, boolean room) {
        return ids().presenting().map(now -> {
            String full = ids().full(row.identity().id());
            return CellText.of(
                            room
                                    ? ids().shortened(row.identity().id())
                                    : ids().end(row.identity().id()))
                    .withHelp(full);
        });
    }

    CellText liveTokens(IdentityRow row, Instant now) {
        return switch (row.identity().state()) {
            case DELETED, UNKNOWN, MISSING, DAMAGED -> state(row, now);
            case REVOKED -> row.identity().isRevokingAt(now) ? revoking(row) : revoked(row);
            case ACTIVE -> live(row, now);
        };
    }

    private CellText live(IdentityRow row, Instant now) {
        Instant expiry = row.nextExpiry();
        boolean soon = expiry != null && !now.isBefore(expiry.minus(IssuedToken.EXPIRING_WITHIN));
        Tone tone = row.liveTokens() == 0 ? Tone.NEUTRAL : soon ? Tone.WARNING : Tone.SUCCESS;
        if (!row.identity().mayHaveUnknownTokens()) {
            return CellText.pill(texts().get("identities.tokens.live", row.liveTokens()), tone);
        }
        return CellText.pill(texts().get("identities.tokens.at-least", row.liveTokens()), tone)
                .withHelp(texts().get("identities.tokens.at-least.help", row.liveTokens()));
    }

    CellText nextExpiry(IdentityRow row, Instant now) {
        Instant expiry = row.nextExpiry();
        return CellText.of(expiry == null ? NOTHING : formats.times().until(expiry, now));
    }

    /** When it was created, with help to the second, or on why nobody knows. */
    CellText created(IdentityRow row, Instant now) {
        Instant created = row.identity().times().createdAt();
        return created == null
                ? CellText.of(NOTHING).withHelp(texts().get("identities.created.unknown"))
                : CellText.of(formats.times().near(created, now))
                        .withHelp(formats.times().full(created));
    }

    /** A moment in a file: in UTC, as ISO 8601 has it. */
    static String exported(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private CellText revoked(IdentityRow row) {
        return row.identity().mayHaveUnknownTokens()
                ? CellText.pill(texts().get("identities.tokens.revoked-elsewhere"), Tone.DANGER)
                        .withHelp(texts().get("identities.tokens.revoked-elsewhere.help"))
                : CellText.pill(texts().get("identities.tokens.revoked"), Tone.DANGER);
    }

    private CellText revoking(IdentityRow row) {
        Instant felt = row.identity().times().revokingUntil();
        String help = felt == null
                ? ""
                : texts().get("identities.state.REVOKING.help", formats.times().clock(felt));
        return CellText.pill(texts().get("identities.state.REVOKING"), Tone.DANGER)
                .withHelp(help);
    }

    CellText state(IdentityRow row, Instant now) {
        if (row.identity().isRevokingAt(now)) {
            return revoking(row);
        }
        IdentityState state = row.identity().state();
        Instant missing = row.identity().times().missingSince();
        String help = switch (state) {
            case UNKNOWN -> texts().get("identities.state.UNKNOWN.help");
            case MISSING ->
                missing == null
                        ? ""
                        : texts().get(
                                        "identities.state.MISSING.help",
                                        formats.times().full(missing));
            case DAMAGED -> texts().get("identities.state.DAMAGED.help", Long.toString(row.number()));
            case ACTIVE, REVOKED, DELETED -> "";
        };
        String word = state == IdentityState.MISSING ? "MISSING.short" : state.name();
        return CellText.pill(texts().get("identities.state." + word), IdentityStateTone.of(state))
                .withHelp(help);
    }

    CellText origin(IdentityRow row) {
        String key = OriginText.key(row.identity());
        return CellText.of(texts().get(key)).withHelp(texts().get(key + ".help"));
    }
}
