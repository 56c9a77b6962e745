package org.acsconsole.ui.inspector;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.acsconsole.token.Claim;
import org.acsconsole.token.DecodedToken;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.text.Texts;

/** A field of a decoded token as it is shown, with a sentence on what it says. */
record InspectedField(String part, String name, String value, String meaning) {

    private static final int LEFT = 4;

    /** What users look for, in the order in which they do. */
    private static final List<String> FIRST =
            List.of("skypeid", "acsScope", "scp", "exp", "iat", "resourceId", "resourceLocation");

    /** The claims first, those that matter before the others; then the header. */
    static List<InspectedField> of(DecodedToken.Decoded token, ScreenContext context) {
        String header = context.texts().get("tokens.inspect.part.header");
        String claims = context.texts().get("tokens.inspect.part.claims");
        return Stream.concat(
                        token.claims().stream()
                                .sorted(Comparator.comparingInt(InspectedField::rank))
                                .map(claim -> of(claims, claim, context)),
                        token.header().stream().map(claim -> of(header, claim, context)))
                .toList();
    }

    private static int rank(Claim claim) {
        int first = FIRST.indexOf(claim.name());
        return first < 0 ? FIRST.size() : first;
    }

    private static InspectedField of(String part, Claim claim, ScreenContext context) {
        Texts texts = context.texts();
        String meaning = texts.get(claim.known() ? "tokens.claim." + keyOf(claim) : "tokens.claim.unknown");
        String moment = claim.moment()
                .map(then -> "\n"
                        + texts.get("tokens.inspect.moment", context.times().full(then), then.toString()))
                .orElse("");
        boolean mask = claim.identifies() && context.presenting().get();
        return new InspectedField(part, claim.name(), mask ? masked(claim.value()) : claim.value(), meaning + moment);
    }

    /** In tokens of Entra ID the same field has permissions in the place of a number. */
    private static String keyOf(Claim claim) {
        boolean words = claim.name().equals("scp") && !claim.value().matches("[0-9]+");
        return words ? "permissions" : claim.name();
    }

    private static String masked(String value) {
        return "••••••••" + value.substring(Math.max(0, value.length() - LEFT));
    }
}
