package org.acsconsole.workshop.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The JSON of each record, to the letter: other programs read and write it too. */
final class ControlJsonTest {

    private static final Instant TIME = Instant.parse("2026-11-23T09:30:00.123456Z");
    private static final String WRITTEN = "\"2026-11-23T09:30:00.1234560+00:00\"";
    private static final ServiceIdentity ADA = new ServiceIdentity("8:acs:r_u", TIME, null, null, TIME);
    private static final String ADAS = "\"id\":\"8:acs:r_u\",\"createdOn\":" + WRITTEN
            + ",\"deletedOn\":null,\"tokensRevokedOn\":null,\"revokeTakesEffectOn\":" + WRITTEN;

    static List<Arguments> records() {
        return List.of(
                Arguments.of(
                        new ClockReading(TIME, TIME, 60, true),
                        "{\"now\":" + WRITTEN + ",\"wall\":" + WRITTEN + ",\"rate\":60,\"frozen\":true}"),
                Arguments.of(ClockChange.advance(Duration.ofMinutes(-10)), "{\"advance\":\"PT-10M\"}"),
                Arguments.of(ClockChange.rate(60), "{\"rate\":60}"),
                Arguments.of(ClockChange.freeze(false), "{\"frozen\":false}"),
                Arguments.of(ClockChange.toRealTime(), "{\"reset\":true}"),
                Arguments.of(FaultsChange.latencyMillis(5), "{\"latencyMillis\":5}"),
                Arguments.of(FaultsChange.limits(true), "{\"limits\":true}"),
                Arguments.of(
                        FaultsChange.failNext(3, FaultKind.LOST_ANSWER),
                        "{\"failNext\":{\"kind\":\"lost-answer\",\"count\":3}}"),
                Arguments.of(
                        FaultsChange.failShare(20, FaultKind.TOO_MANY_REQUESTS),
                        "{\"failShare\":{\"kind\":\"429\",\"percent\":20}}"),
                Arguments.of(FaultsChange.revocationDelay(Duration.ofMinutes(15)), "{\"revocationDelay\":\"PT15M\"}"),
                Arguments.of(
                        new FaultsInForce(
                                5,
                                100,
                                null,
                                new FailShare(20, FaultKind.RESET),
                                Duration.ZERO,
                                List.of(new FaultsInForce.Usage("create", 1, 1000, 30_000, 20_000))),
                        "{\"latencyMillis\":5,\"limits\":true,\"limitPercent\":100,\"failNext\":null,"
                                + "\"failShare\":{\"kind\":\"reset\",\"percent\":20},\"revocationDelay\":\"PT0S\","
                                + "\"usage\":[{\"operation\":\"create\",\"used\":1,\"limit\":1000,\"windowMillis\":30000,"
                                + "\"resetsInMillis\":20000}]}"),
                Arguments.of(new IdentityPage(List.of(ADA), null), "{\"value\":[{" + ADAS + "}],\"next\":null}"),
                Arguments.of(
                        new ChangedIdentities(
                                List.of(new ChangedIdentities.Change(
                                        ADA,
                                        true,
                                        new ChangedIdentities.Requests("of-ada", null, null),
                                        null,
                                        List.of())),
                                List.of(new ChangedIdentities.SetBack(TIME, TIME)),
                                "7"),
                        "{\"value\":[{" + ADAS
                                + ",\"created\":true,\"clientRequestId\":\"of-ada\",\"tokens\":[]}],\"setBacks\":[{\"reached\":"
                                + WRITTEN + ",\"putTo\":" + WRITTEN + "}],\"mark\":\"7\"}"),
                Arguments.of(
                        new ChangedIdentities.Change(
                                ADA, false, new ChangedIdentities.Requests(null, "revoke", "delete"), "Lee", List.of()),
                        "{" + ADAS + ",\"created\":false,\"clientRequestId\":null,\"revocationRequestId\":\"revoke\","
                                + "\"deletionRequestId\":\"delete\",\"attendee\":\"Lee\",\"tokens\":[]}"),
                Arguments.of(ResetRequest.EMPTY, "{}"),
                Arguments.of(ResetRequest.WITH_CLASS, "{\"seed\":\"class\"}"),
                Arguments.of(ResetRequest.withClass(Locale.KOREA), "{\"seed\":\"class\",\"language\":\"ko\"}"),
                Arguments.of(new SeededClass(List.of(), "7", null), "{\"identities\":[],\"mark\":\"7\"}"),
                Arguments.of(
                        new SeededClass(
                                List.of(new SeededClass.Member(
                                        ADA,
                                        "Ada",
                                        "a@contoso.com",
                                        List.of(new SeededClass.Token("x.y.z", List.of("voip", "chat"), TIME, TIME)))),
                                "7",
                                "class"),
                        "{\"identities\":[{" + ADAS + ",\"label\":\"Ada\",\"user\":\"a@contoso.com\",\"tokens\":"
                                + "[{\"token\":\"x.y.z\",\"scopes\":[\"voip\",\"chat\"],\"issuedOn\":" + WRITTEN
                                + ",\"expiresOn\":" + WRITTEN + "}]}],\"mark\":\"7\",\"seed\":\"class\"}"));
    }

    @ParameterizedTest
    @MethodSource("records")
    void aRecordIsWrittenToTheLetterAndReadBack(Record value, String json) throws IOException {
        byte[] written = ControlJson.write(value);
        assertThat(new String(written, StandardCharsets.UTF_8)).isEqualTo(json);
        Record read = ControlJson.read(written, value.getClass());
        assertThat(read).isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"rate\":1,\"frozen\":false}", "{\"now\":\"soon\",\"wall\":\"now\"}", "[]", "{"})
    void whatIsNotAReadingIsNotReadAsOne(String json) {
        assertThatThrownBy(() -> ControlJson.read(json.getBytes(StandardCharsets.UTF_8), ClockReading.class))
                .isInstanceOf(IOException.class);
    }
}
