package org.acsconsole.workshop.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.regex.Pattern;
import org.acsconsole.workshop.tokens.EntraToken;

/**
 * The exchange of a Teams user's Entra token.
 *
 * <p>The workshop takes any JWT for an Entra token that is not expired and names the application ({@code appid} or
 * {@code azp}) and the user ({@code oid}): it has no way to know Entra's signatures.
 */
final class TeamsExchange {

    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private TeamsExchange() {}

    /** The Teams user, and how long the Entra token still lives: the new token ends in step with it. */
    record Exchanged(String identity, Duration timeLeft) {}

    /** @param now on the wall, where Entra's tokens live */
    static Exchanged exchange(JsonBody body, Instant now) {
        String appId = body.text("appId");
        String userId = body.text("userId");
        requireFormats(appId, userId);
        EntraToken token = EntraToken.read(body.text("token")).orElseThrow(RecordedAnswers::teamsTokenInvalid);
        Duration timeLeft = Duration.between(now, token.expiresOn());
        if (!timeLeft.isPositive()) {
            throw RecordedAnswers.teamsTokenInvalid();
        }
        if (!token.appId().equalsIgnoreCase(appId)) {
            throw RecordedAnswers.appIdOther();
        }
        if (!token.userId().equalsIgnoreCase(userId)) {
            throw RecordedAnswers.userIdOther();
        }
        return new Exchanged("8:orgid:" + userId.toLowerCase(Locale.ROOT), timeLeft);
    }

    private static void requireFormats(String appId, String userId) {
        if (appId.isEmpty()) {
            throw RecordedAnswers.appIdRequired();
        }
        if (userId.isEmpty()) {
            throw GuessedAnswers.userIdRequired();
        }
        if (!GUID.matcher(appId).matches()) {
            throw RecordedAnswers.appIdMalformed();
        }
        if (!GUID.matcher(userId).matches()) {
            throw RecordedAnswers.userIdMalformed();
        }
    }
}
