package org.acsconsole.workshop;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.acsconsole.workshop.WorkshopOptions.Surroundings;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.ChangedIdentities;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The clock over restarts and a kill, and the state that the first version of the program left. */
class StateOverTimeTest {

    @TempDir
    Path folder;

    @Test
    void theClockGoesOnWhileTheServiceDoesNotRun() {
        SettableClock wall = new SettableClock(Instant.parse("2026-11-23T09:30:00Z"));
        WorkshopOptions options = WorkshopOptions.in(folder).withSurroundings(Surroundings.SYSTEM.withWall(wall));
        try (WorkshopForTests first = WorkshopForTests.startIn(options)) {
            new Steps(first).clock("{\"advance\":\"PT1H\"}");
            new Steps(first).clock("{\"rate\":60}");
        }
        wall.advance(Duration.ofMinutes(2));
        try (WorkshopForTests second = WorkshopForTests.startIn(options)) {
            JsonNode reading = new Steps(second).control("GET", "clock", "").json();
            assertThat(OffsetDateTime.parse(reading.path("now").asText()).toInstant())
                    .isEqualTo(Instant.parse("2026-11-23T12:30:00Z"));
            assertThat(reading.path("rate").asInt()).isEqualTo(60);
        }
    }

    @Test
    void anAnsweredStepOfTheClockOutlivesAKill() throws Exception {
        Path errors = folder.resolve("errors.txt");
        Path data = folder.resolve("data");
        String now;
        try (WorkshopProcess process = new WorkshopProcess(errors, "--port=0", "--data=" + data)) {
            JsonNode description = process.description();
            freeze(description);
            now = step(description, "{\"advance\":\"PT1H\"}").at("/now");
            process.kill();
            process.exitStatus();
        }
        try (WorkshopForTests again = WorkshopForTests.startIn(WorkshopOptions.in(data))) {
            RawHttp.Reply reading = new Steps(again).control("GET", "clock", "");
            assertThat(reading.at("/now")).isEqualTo(now);
            assertThat(reading.json().path("frozen").asBoolean()).isTrue();
        }
    }

    @Test
    void theStateOfTheFirstVersionIsTakenOver() throws Exception {
        String id;
        String revoked;
        String alive;
        try (WorkshopForTests first = WorkshopForTests.startIn(WorkshopOptions.in(folder))) {
            Steps steps = new Steps(first);
            id = steps.identity();
            revoked = steps.token(id, "chat");
            steps.revoke(id);
            alive = steps.token(id, "chat");
        }
        makeOld(folder.resolve("workshop-state.db"));
        try (WorkshopForTests second = WorkshopForTests.startIn(WorkshopOptions.in(folder))) {
            Steps steps = new Steps(second);
            assertThat(steps.control("GET", "identities", "").at("/value/0/id")).isEqualTo(id);
            assertThat(steps.tried(revoked)).isEqualTo("401 revoked");
            assertThat(steps.tried(alive)).isEqualTo("200");
            assertThat(steps.clock("{\"advance\":\"PT25H\"}").status()).isEqualTo(200);
            assertThat(steps.tried(alive)).isEqualTo("401 expired");
        }
    }

    @Test
    void theStateOfTheTenthVersionIsTakenOver() throws Exception {
        String id;
        try (WorkshopForTests first = WorkshopForTests.startIn(WorkshopOptions.in(folder))) {
            id = new Steps(first).identity();
            new Steps(first).revoke(id);
        }
        try (Connection connection = open(folder.resolve("workshop-state.db"));
                Statement statement = connection.createStatement()) {
            forgetNamesOfEnds(statement);
            statement.execute("PRAGMA user_version = 10");
        }
        try (WorkshopForTests second = WorkshopForTests.startIn(WorkshopOptions.in(folder));
                WorkshopControl control = WorkshopControl.of(second.address())) {
            assertThat(requests(control).revocationRequestId()).isNull();
            Signed.request("DELETE", "/identities/" + id + Steps.VERSION)
                    .header("x-ms-client-request-id", "mine")
                    .on(second);
            assertThat(requests(control).deletionRequestId()).isEqualTo("mine");
        }
    }

    private static ChangedIdentities.Requests requests(WorkshopControl control) {
        return control.changes(ChangedIdentities.FROM_THE_FIRST, 1)
                .orElseThrow()
                .changes()
                .getFirst()
                .requests();
    }

    private static Connection open(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void forgetNamesOfEnds(Statement statement) throws SQLException {
        statement.execute("ALTER TABLE identity DROP COLUMN revocation_request_id");
        statement.execute("ALTER TABLE identity DROP COLUMN deletion_request_id");
    }

    /** Takes away all that later versions added. */
    private static void makeOld(Path file) throws Exception {
        try (Connection connection = open(file);
                Statement statement = connection.createStatement()) {
            statement.execute("DROP TABLE clock");
            statement.execute("DROP TABLE clock_peak");
            statement.execute("DROP TABLE delayed_revoke");
            statement.execute("DROP TABLE teams_assignment");
            statement.execute("DROP TABLE resource");
            statement.execute("DROP TABLE token");
            statement.execute("DROP INDEX identity_by_custom_id");
            statement.execute("ALTER TABLE identity DROP COLUMN custom_id");
            statement.execute("ALTER TABLE identity DROP COLUMN last_token_on");
            statement.execute("ALTER TABLE identity DROP COLUMN client_request_id");
            forgetNamesOfEnds(statement);
            statement.execute("DROP INDEX identity_by_change");
            statement.execute("ALTER TABLE identity DROP COLUMN created_at");
            statement.execute("ALTER TABLE identity DROP COLUMN changed_at");
            statement.execute("ALTER TABLE start DROP COLUMN emptied_at");
            statement.execute("ALTER TABLE start DROP COLUMN floor");
            statement.execute("ALTER TABLE identity DROP COLUMN tokens_end_on");
            statement.execute("PRAGMA user_version = 1");
        }
    }

    private static void freeze(JsonNode description) {
        assertThat(step(description, "{\"frozen\":true}").status()).isEqualTo(200);
    }

    private static RawHttp.Reply step(JsonNode description, String body) {
        int port = URI.create(description.path("endpoint").asText()).getPort();
        try (RawHttp http = new RawHttp(
                "127.0.0.1", port, Path.of(description.path("caCertificate").asText()))) {
            return http.sendLines(
                            "POST /_workshop/clock HTTP/1.1",
                            "Host: localhost",
                            "Authorization: Bearer "
                                    + description.path("controlKey").asText(),
                            "Content-Length: " + body.length(),
                            "",
                            body)
                    .reply();
        }
    }
}
