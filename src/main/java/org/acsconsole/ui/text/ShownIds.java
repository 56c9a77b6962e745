package org.acsconsole.ui.text;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableBooleanValue;
import javafx.util.Subscription;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;

/** Identity IDs as a screen may show them: masked but for the last four characters while the console is presented. */
public final class ShownIds {

    private static final int LEFT = 4;
    private static final int DISTINCT = 8;
    private static final String HIDDEN = "••••••••";

    /** In the middle of an ID, and short, so that its end has room wherever the ID is shown. */
    private static final String MASK = "••••";

    private static final Pattern GUID =
            Pattern.compile("[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{8}([0-9A-Fa-f]{4})");

    private final ObservableBooleanValue presenting;

    public ShownIds(ObservableBooleanValue presenting) {
        this.presenting = presenting;
    }

    /** Whether IDs are masked, for an audience. */
    public ObservableBooleanValue presenting() {
        return presenting;
    }

    /** The whole ID. */
    public String full(IdentityId id) {
        return presenting.get() ? masked(id) : id.value();
    }

    /** A form for narrow columns. */
    public String shortened(IdentityId id) {
        return presenting.get() ? masked(id) : id.shortened();
    }

    /** Its end alone, for columns in which nothing else has room. */
    public String end(IdentityId id) {
        String whole = id.value();
        return presenting.get() ? MASK + end(whole, LEFT) : "…" + end(whole, DISTINCT);
    }

    /** What to call an identity before people: its label, or else its shortened ID. */
    public String nameOf(Identity identity) {
        String label = identity.details().label();
        return label.isEmpty() ? shortened(identity.id()) : label;
    }

    /** What to call these identities, and any other one, by their IDs. */
    public Function<IdentityId, String> naming(List<Identity> identities) {
        Map<IdentityId, Identity> known = identities.stream()
                .collect(Collectors.toUnmodifiableMap(Identity::id, identity -> identity, (first, same) -> first));
        return id -> {
            Identity identity = known.get(id);
            return identity == null ? shortened(id) : nameOf(identity);
        };
    }

    /** A request's ID as the service gave it; hidden wholly, for it is nobody's to remember. */
    public String request(String id) {
        return presenting.get() && !id.isEmpty() && !"—".equals(id) ? HIDDEN : id;
    }

    /** A text of somebody else's, with the IDs in it as they may be shown now. */
    public String inText(String text) {
        if (!presenting.get()) {
            return text;
        }
        String identities = replaceIn(text, id -> id.group(1) + MASK + end(id));
        return GUID.matcher(identities).replaceAll(MASK + "$1");
    }

    /** The text with only the ends of the identities' IDs in it: {@code …19f23f2a}. */
    public String endsIn(String text) {
        return replaceIn(text, id -> "…" + end(id.group(), presenting.get() ? LEFT : DISTINCT));
    }

    /** Calls now, and whenever IDs are to be shown in the other way, until the subscription is ended. */
    public Subscription follow(Runnable shown) {
        return presenting.subscribe(now -> shown.run());
    }

    private static String replaceIn(String text, Function<MatchResult, String> replacement) {
        return IdentityId.IN_TEXT.matcher(text).replaceAll(id -> Matcher.quoteReplacement(replacement.apply(id)));
    }

    private static String end(MatchResult id) {
        return end(id.group(), LEFT);
    }

    private static String end(String whole, int length) {
        return whole.substring(whole.length() - length);
    }

    private static String masked(IdentityId id) {
        String value = id.value();
        return value.substring(0, value.lastIndexOf(':') + 1) + MASK + end(value, LEFT);
    }
}
