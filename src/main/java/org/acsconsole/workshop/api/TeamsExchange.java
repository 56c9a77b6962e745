package org.acsconsole.workshop.api;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.acsconsole.workshop.tokens.EntraToken;

/**
 * The exchange of a Teams user's Entra token.
 *
 * <p>The workshop takes any JWT for an Entra token that is not expired and names the application ({@code appid} or
 * {@code azp}) and the user ({@code oid}): it has no way to know Entra's signatures.
 */
final class TeamsExchange {

    private TeamsExchange() {}

    /** The Teams user, and how long the Entra token still lives: the new token ends in step with it. */
    record Exchanged(String identity, Duration timeLeft) {}

    /**
     * Reads what must be there: a token that is valid, and then the other two fields.
     *
     * @param now on the wall, where Entra's tokens live
     */
    static Asked read(JsonBody body, Instant now) {
        if (body.lacks("token")) {
            throw RecordedAnswers.teamsTokenMissing();
        }
        EntraToken token = EntraToken.read(body.text("token")).orElseThrow(RecordedAnswers::teamsTokenInvalid);
        Duration timeLeft = Duration.between(now, token.expiresOn());
        if (!timeLeft.isPositive()) {
            throw RecordedAnswers.teamsTokenInvalid();
        }
        Asked asked = new Asked(token, body.text("appId"), body.text("userId"), timeLeft);
        if (asked.appId().isEmpty()) {
            throw RecordedAnswers.appIdRequired();
        }
        if (asked.userId().isEmpty()) {
            throw RecordedAnswers.userIdRequired();
        }
        return asked;
    }

    /** A request for an exchange that has all its fields. */
    record Asked(EntraToken token, String appId, String userId, Duration timeLeft) {

        /** The Teams user, or the refusal of what does not fit the token. */
        Exchanged exchange() {
            if (!EntraToken.isGuid(appId)) {
                throw RecordedAnswers.appIdMalformed();
            }
            if (!EntraToken.isGuid(userId)) {
                throw RecordedAnswers.userIdMalformed();
            }
            if (!token.appId().equalsIgnoreCase(appId)) {
                throw RecordedAnswers.appIdOther();
            }
            if (!token.userId().equalsIgnoreCase(userId)) {
                throw RecordedAnswers.userIdOther();
            }
            return new Exchanged("8:orgid:" + userId.toLowerCase(Locale.ROOT), timeLeft);
        }
    }
}
