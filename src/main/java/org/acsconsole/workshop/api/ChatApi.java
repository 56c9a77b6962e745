package org.acsconsole.workshop.api;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.acsconsole.workshop.http.CheckedSignature;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.HttpCall;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.RequestTarget;
import org.acsconsole.workshop.tokens.TokenClaims;
import org.acsconsole.workshop.tokens.TokenMint;

/**
 * The one operation of the Chat API that says whether a token is still accepted: the list of chat threads, always empty.
 *
 * <p>Unlike Azure, the answer's header {@value #REASON} says why a token is not.
 */
public final class ChatApi {

    /** What an answer says to all other operations of the Chat API. */
    static final String ONLY_THE_LIST =
            "The workshop service has only one operation of the Chat API, GET /chat/threads: it tells whether a token is accepted.";

    static final String REASON = "x-workshop-reason";

    private static final List<String> VERSIONS =
            List.of("2021-03-07", "2021-09-07", "2023-11-07", "2024-03-07", "2025-03-15");
    private static final byte[] NO_THREADS = "{\"value\":[]}".getBytes(StandardCharsets.UTF_8);

    private final ApiVersions versions;
    private final IssuedLife life;
    private final Resources resources;
    private final TokenMint mint;

    public ChatApi(ApiVersions versions, Identities identities, Resources resources, TokenMint mint) {
        this.versions = versions;
        this.life = new IssuedLife(identities, resources);
        this.resources = resources;
        this.mint = mint;
    }

    /** Notes whose resource the call's token was issued in, whether it is still accepted or not. */
    void identify(HttpCall call) {
        call.checked().set(() -> CheckedSignature.byTokenOf(attendee(call)));
    }

    private String attendee(HttpCall call) {
        return token(call)
                .flatMap(token -> Identities.resource(token.identity()))
                .map(resources::attendee)
                .orElse("");
    }

    private Optional<TokenClaims> token(HttpCall call) {
        return Bearer.of(call).flatMap(mint::read);
    }

    HttpAnswer listThreads(HttpCall call, RequestTarget target) {
        Optional<TokenClaims> token = token(call);
        if (token.isEmpty()) {
            return HttpAnswer.empty(401).with(REASON, "forged");
        }
        Optional<String> ended = life.ended(token.get());
        if (ended.isPresent()) {
            return HttpAnswer.empty(401).with(REASON, ended.get());
        }
        versions.require(call, target, VERSIONS);
        requireReadable(target);
        return token.get().scopes().stream().anyMatch(scope -> scope.startsWith("chat"))
                ? HttpAnswer.of(200, NO_THREADS)
                : GuessedAnswers.noChatScope().with(REASON, "no-chat-scope");
    }

    private static void requireReadable(RequestTarget target) {
        try {
            String size = target.single("maxPageSize");
            String start = target.single("startTime");
            if ((size == null || Integer.parseInt(size) > 0) && (start == null || isTime(start))) {
                return;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refusal.malformed("maxPageSize must be a positive number, startTime a time.");
    }

    private static boolean isTime(String text) {
        try {
            return OffsetDateTime.parse(text).getYear() > 0;
        } catch (DateTimeException e) {
            return false;
        }
    }
}
