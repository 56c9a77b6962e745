package org.acsconsole.wire;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Exchanges for tests, made step by step. */
final class Observations {

    static final String ORIGIN = "https://localhost:8443";
    static final Instant TIME = Instant.parse("2026-11-23T09:30:00.125Z");
    static final String ID = "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502";

    private final String method;
    private final String target;
    private final List<Header> headers = new ArrayList<>();
    private final List<Header> answerHeaders = new ArrayList<>();
    private byte[] body = new byte[0];
    private byte[] answerBody = new byte[0];
    private int status = 200;
    private Signing signing = Signing.NONE;

    private Observations(String method, String target) {
        this.method = method;
        this.target = target;
    }

    static Observations request(String method, String target) {
        return new Observations(method, target);
    }

    /** An unremarkable one, with a number in its path. */
    static Observation plain(int number) {
        return request("POST", "/identities/" + number).observed();
    }

    Observations header(String name, String value) {
        headers.add(new Header(name, value));
        return this;
    }

    Observations body(String text) {
        return body(text.getBytes(StandardCharsets.UTF_8));
    }

    Observations body(byte[] bytes) {
        body = bytes;
        return this;
    }

    Observations answer(int newStatus, String text) {
        status = newStatus;
        answerBody = text.getBytes(StandardCharsets.UTF_8);
        return this;
    }

    Observations answerHeader(String name, String value) {
        answerHeaders.add(new Header(name, value));
        return this;
    }

    Observations signing(Signing reported) {
        signing = reported;
        return this;
    }

    Observation observed() {
        return new Observation(
                TIME,
                Duration.ofMillis(3),
                new Observation.Sent(method, ORIGIN, target, headers, body),
                new Observation.Ending.Answer(status, answerHeaders, answerBody),
                signing);
    }

    /** As the log keeps it. */
    Exchange kept() {
        return Redaction.of(observed()).numbered(1);
    }
}
