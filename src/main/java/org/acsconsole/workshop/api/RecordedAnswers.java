package org.acsconsole.workshop.api;

import org.acsconsole.workshop.http.Refusal;

/** Refusals with the messages of the real service, as recorded in the session records of Azure's SDKs. */
final class RecordedAnswers {

    private RecordedAnswers() {}

    /** The code is not recorded, the message is. */
    static Refusal internalError() {
        return new Refusal(500, "InternalServerError", "Internal server error.");
    }

    static Refusal identityNotOwned() {
        return new Refusal(401, "IdentityNotOwned", "Provided identity doesn't belong to the resource.");
    }

    static Refusal denied() {
        return new Refusal(401, "Denied", "Denied by the resource provider.");
    }

    static Refusal otherContentHash() {
        return new Refusal(401, "Denied", "Request 'x-ms-content-sha256' differs from generated content hash.");
    }

    static Refusal lifetimeOutOfRange(Number minutes, int least, int most) {
        return invalid(
                "ExpiresInMinutes value " + minutes + " is invalid. Value must be within the [" + least + ", " + most
                        + "] interval.",
                "ExpiresInMinutes");
    }

    static Refusal scopesRequired() {
        return invalid("Scopes: The Scopes field is required.", "Scopes");
    }

    static Refusal scopesEmpty() {
        return invalid("Invalid scopes - Scopes field is required.", "scopes");
    }

    static Refusal teamsTokenMissing() {
        return new Refusal(400, "ValidationError", "The body is either missing or doesn't contain any token.");
    }

    static Refusal teamsTokenInvalid() {
        return new Refusal(401, "InvalidAccessToken", "Provided access token is not valid.");
    }

    static Refusal appIdRequired() {
        return invalid("AppId: The AppId field is required.", "AppId");
    }

    static Refusal appIdMalformed() {
        return invalid("Provided AppId has invalid format.", "appId");
    }

    static Refusal appIdOther() {
        return invalid("AAD application is not the expected one.", "appId");
    }

    static Refusal userIdRequired() {
        return invalid("UserId: The UserId field is required.", "UserId");
    }

    static Refusal userIdMalformed() {
        return invalid("Provided UserId has invalid format.", "userId");
    }

    static Refusal userIdOther() {
        return invalid("Provided AAD token issued for unexpected user.", "userId");
    }

    private static Refusal invalid(String message, String target) {
        return new Refusal(400, "ValidationError", message, target);
    }
}
