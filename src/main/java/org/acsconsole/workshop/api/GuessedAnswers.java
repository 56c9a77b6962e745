package org.acsconsole.workshop.api;

import java.time.Duration;
import java.util.List;
import org.acsconsole.workshop.http.HttpAnswer;
import org.acsconsole.workshop.http.Refusal;

/** All answers for which no evidence of the real service was found; each says what is not known. */
final class GuessedAnswers {

    /** Not known: the scopes of a token that the Teams exchange gives. */
    static final List<String> TEAMS_TOKEN_SCOPES = List.of("chat", "voip");

    /** Not known: the scopes of a token that the Teams-extension exchange gives; its Entra scope is for calls. */
    static final List<String> TEAMS_EXTENSION_TOKEN_SCOPES = List.of("voip");

    /** Not known: that versions before 2022-10-01 ignore {@code expiresInMinutes}; they do not have it. */
    static final String FIRST_VERSION_WITH_LIFETIME = "2022-10-01";

    private GuessedAnswers() {}

    /** Not known: the status and the code; the message is recorded. The same for a second delete is a guess too. */
    static Refusal identityNotFound() {
        return new Refusal(404, "IdentityNotFound", "Provided identity doesn't exist.");
    }

    /** Not known: the answer for IDs that are no ACS user's, such as a phone number; recorded for other resources. */
    static Refusal foreignKindOfIdentity() {
        return RecordedAnswers.identityNotOwned();
    }

    /** Not known: what a missing or unreadable authorization gives; recorded for a wrong key. */
    static Refusal unsigned() {
        return RecordedAnswers.denied();
    }

    /** Not known: what a date too far from the service's clock gives, and how far that is. */
    static Refusal stale() {
        return RecordedAnswers.denied();
    }

    /** Not known: the text; it is that of the library whose UnsupportedApiVersion text the service uses. */
    static Refusal apiVersionMissing() {
        return new Refusal(400, "ApiVersionUnspecified", "An API version is required, but was not specified.");
    }

    /** Not known: code and text, as above. */
    static Refusal apiVersionMalformed(String uri, String version) {
        return new Refusal(400, "InvalidApiVersion", ApiVersions.unsupported(uri, version));
    }

    /** Not known: code and text, as above. */
    static Refusal apiVersionAmbiguous(List<String> versions) {
        return new Refusal(
                400,
                "AmbiguousApiVersion",
                "The following API versions were requested: " + String.join(", ", versions)
                        + ". At most, only a single API version may be specified within a service request.");
    }

    /** Not known: everything but that it is a 4xx. */
    static Refusal unknownScope(String scope, String target) {
        return invalid("Invalid scopes - '" + scope + "' is not a known scope.", target);
    }

    /** Not known: whether the join scopes are refused before 2023-10-01, and how. */
    static Refusal scopeOfALaterVersion(String scope, String version, String target) {
        return invalid("Invalid scopes - '" + scope + "' is not supported by API version '" + version + "'.", target);
    }

    /** Not known: the text. */
    static Refusal malformedJson() {
        return new Refusal(400, "ValidationError", "The request body is not valid JSON.");
    }

    /** Not known: the text. */
    static Refusal wrongType(String field, String expected) {
        return invalid(field + ": The value must be " + expected + ".", field);
    }

    /** Not known: status, code and text. */
    static Refusal notAssigned() {
        return new Refusal(403, "Forbidden", "There is no assignment for the user and the application of the token.");
    }

    /** Not known: code and text. */
    static Refusal assignmentNotFound() {
        return new Refusal(404, "NotFound", "The assignment does not exist.");
    }

    /** Not known: the text; by analogy with AppId. */
    static Refusal principalTypeRequired() {
        return invalid("PrincipalType: The PrincipalType field is required.", "PrincipalType");
    }

    /** Not known: the text; the bounds are specified. */
    static Refusal customIdOutOfBounds(int most) {
        return invalid("CustomId must have from 1 to " + most + " characters.", "CustomId");
    }

    /** Not known: what the Chat API answers to a token without a chat scope. */
    static HttpAnswer noChatScope() {
        return HttpAnswer.of(new Refusal(403, "Forbidden", "The token has no chat scope."));
    }

    /** Not known: code and text, and whether the wait is given in {@code Retry-After}. */
    static HttpAnswer tooManyRequests(Duration wait) {
        long seconds = wait.plusMillis(999).toSeconds();
        return HttpAnswer.of(new Refusal(429, "TooManyRequests", "Too many requests."))
                .with("Retry-After", Long.toString(seconds));
    }

    /** Not known: code and text. */
    static Refusal unavailable() {
        return new Refusal(503, "ServiceUnavailable", "Service unavailable.");
    }

    private static Refusal invalid(String message, String target) {
        return new Refusal(400, "ValidationError", message, target);
    }
}
