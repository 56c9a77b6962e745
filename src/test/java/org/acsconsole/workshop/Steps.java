package org.acsconsole.workshop;

import java.time.Instant;
import java.time.OffsetDateTime;

/** The usual steps of a client, in the api-version that the Java SDK speaks. */
final class Steps {

    static final String VERSION = "?api-version=2022-10-01";

    private final WorkshopForTests workshop;

    Steps(WorkshopForTests workshop) {
        this.workshop = workshop;
    }

    RawHttp.Reply post(String path, String body) {
        return Signed.request("POST", path + VERSION).body(body).on(workshop);
    }

    RawHttp.Reply create(String body) {
        return post("/identities", body);
    }

    String identity() {
        return create("{}").at("/identity/id");
    }

    RawHttp.Reply issue(String id, String body) {
        return post("/identities/" + id + "/:issueAccessToken", body);
    }

    String token(String id, String scope) {
        return issue(id, "{\"scopes\":[\"" + scope + "\"]}").at("/token");
    }

    RawHttp.Reply revoke(String id) {
        return post("/identities/" + id + "/:revokeAccessTokens", "");
    }

    RawHttp.Reply delete(String id) {
        return Signed.request("DELETE", "/identities/" + id + VERSION).on(workshop);
    }

    RawHttp.Reply get(String target, String authorization) {
        try (RawHttp http = new RawHttp(workshop)) {
            return http.send("GET " + target + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + authorization
                            + "\r\n\r\n")
                    .reply();
        }
    }

    RawHttp.Reply exchange(String token, String app, String user) {
        return post(
                "/teamsUser/:exchangeAccessToken",
                "{\"token\":\"" + token + "\",\"appId\":\"" + app + "\",\"userId\":\"" + user + "\"}");
    }

    /** Asks one of the service's own endpoints, with the control key. */
    RawHttp.Reply control(String method, String door, String body) {
        try (RawHttp http = new RawHttp(workshop)) {
            return http.sendLines(
                            method + " /_workshop/" + door + " HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer " + workshop.controlKey(),
                            "Content-Length: " + body.length(),
                            "",
                            body)
                    .reply();
        }
    }

    /** Moves the service's clock. */
    RawHttp.Reply clock(String step) {
        return control("POST", "clock", step);
    }

    /** What the service's clock shows. */
    Instant now() {
        return OffsetDateTime.parse(control("GET", "clock", "").at("/now")).toInstant();
    }

    RawHttp.Reply chatThreads(String token) {
        return get("/chat/threads?api-version=2025-03-15&maxPageSize=1", "Bearer " + token);
    }

    /** Status and reason of the token-try endpoint. */
    String tried(String token) {
        RawHttp.Reply reply = chatThreads(token);
        return (reply.status() + " " + reply.header("x-workshop-reason")).trim();
    }
}
