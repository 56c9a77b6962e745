package org.acsconsole.ui.tokens;

import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.ObjectBinding;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.token.PastedToken;
import org.acsconsole.token.TeamsToken;
import org.acsconsole.token.TeamsToken.Comparison;
import org.acsconsole.token.TeamsToken.Verdict;

/** An Entra token that is being pasted, with what it should say, and how the two compare so far. */
final class ExchangeModel {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(?:-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final boolean workshop;
    private final InstantSource wallClock;
    private final StringProperty pasted = new SimpleStringProperty("");
    private final Prefilled user = new Prefilled();
    private final Prefilled application = new Prefilled();
    private final Prefilled name = new Prefilled();
    private final StringProperty tenant = new SimpleStringProperty("");
    private final BooleanProperty anyway = new SimpleBooleanProperty();
    private final ObservableValue<Reading> reading = pasted.map(Reading::of);
    private final ObjectBinding<List<Comparison>> comparisons;
    private final ObjectBinding<Optional<ExchangeEntry>> entry;

    /**
     * @param workshop whether the token goes to a workshop service
     * @param wallClock this computer's, on which Entra tokens live
     * @param ticks changes whenever the clock has to be looked at again
     */
    ExchangeModel(boolean workshop, InstantSource wallClock, ObservableValue<?> ticks) {
        this.workshop = workshop;
        this.wallClock = wallClock;
        comparisons = Bindings.createObjectBinding(this::compare, reading, user.text, application.text, tenant, ticks);
        entry = Bindings.createObjectBinding(this::enter, comparisons, user.text, application.text, name.text, anyway);
        reading.subscribe(now -> prefill(now.teams()));
    }

    StringProperty pasted() {
        return pasted;
    }

    StringProperty user() {
        return user.text;
    }

    StringProperty application() {
        return application.text;
    }

    StringProperty tenant() {
        return tenant;
    }

    /** What the ledger writes as the user. */
    StringProperty name() {
        return name.text;
    }

    /** Whether the token is sent although it differs. */
    BooleanProperty anyway() {
        return anyway;
    }

    /** What was pasted, as far as it can be read. */
    ObservableValue<Reading> reading() {
        return reading;
    }

    /** None while there is no token that can be read. */
    ObservableValue<List<Comparison>> comparisons() {
        return comparisons;
    }

    /** Empty while something is missing, or the token differs and is not to be sent anyway. */
    ObservableValue<Optional<ExchangeEntry>> entry() {
        return entry;
    }

    /** Whether the service would refuse the token, or should not get it. */
    boolean differs() {
        return reading.getValue().teams().isEmpty()
                || comparisons.get().stream().anyMatch(each -> each.verdict() == Verdict.DIFFERS);
    }

    private static Optional<IdentityDetails> details(String name) {
        return IdentityDetails.of("", name.strip(), "", Tags.NONE);
    }

    /** Whether a text has the form of an ID in Microsoft Entra ID. */
    static boolean isId(String text) {
        return GUID.matcher(text.strip()).matches();
    }

    private void prefill(Optional<TeamsToken> token) {
        token.ifPresent(read -> {
            user.offer(read.holder().user());
            application.offer(read.holder().application());
            name.offer(details(read.holder().name()).map(IdentityDetails::user).orElse(""));
        });
    }

    private List<Comparison> compare() {
        TeamsToken.Wanted wanted = new TeamsToken.Wanted(
                user.value(),
                application.value(),
                new TeamsToken.Value(tenant.get().strip(), false),
                workshop);
        return reading.getValue()
                .teams()
                .map(read -> read.compare(wanted, wallClock.instant()))
                .orElse(List.of());
    }

    private Optional<ExchangeEntry> enter() {
        String object = user.text.get().strip();
        String client = application.text.get().strip();
        if ((differs() && !(workshop && anyway.get())) || !isId(object) || !isId(client)) {
            return Optional.empty();
        }
        return reading.getValue()
                .token()
                .flatMap(token -> details(name.text.get())
                        .map(details ->
                                new ExchangeEntry(token, UUID.fromString(object), UUID.fromString(client), details)));
    }

    /**
     * What a pasted text is.
     *
     * @param token empty if the text has none
     * @param teams empty if the token cannot be read
     * @param why it cannot be read; empty if it can, and while nothing is pasted
     */
    record Reading(Optional<TokenValue> token, Optional<TeamsToken> teams, Optional<DecodedToken.Reason> why) {

        private static final Reading NOTHING = new Reading(Optional.empty(), Optional.empty(), Optional.empty());

        static Reading of(String text) {
            if (text.isBlank()) {
                return NOTHING;
            }
            PastedToken pasted = PastedToken.of(text);
            if (pasted.text().isEmpty()) {
                DecodedToken.Reason why = pasted.several() ? DecodedToken.Reason.SEVERAL : DecodedToken.Reason.EMPTY;
                return new Reading(Optional.empty(), Optional.empty(), Optional.of(why));
            }
            TokenValue token = new TokenValue(pasted.text());
            return switch (DecodedToken.of(token)) {
                case DecodedToken.Decoded read ->
                    new Reading(Optional.of(token), Optional.of(TeamsToken.of(read)), Optional.empty());
                case DecodedToken.Opaque opaque ->
                    new Reading(Optional.of(token), Optional.empty(), Optional.of(opaque.reason()));
            };
        }
    }

    /** A field that is filled from the token while the user has written nothing of his own into it. */
    private static final class Prefilled {

        private final StringProperty text = new SimpleStringProperty("");
        private String offered = "";

        private void offer(String found) {
            if (text.get().isBlank() || isOffered()) {
                offered = found;
                text.set(found);
            }
        }

        private boolean isOffered() {
            return !offered.isEmpty() && text.get().equals(offered);
        }

        private TeamsToken.Value value() {
            return new TeamsToken.Value(text.get().strip(), isOffered());
        }
    }
}
