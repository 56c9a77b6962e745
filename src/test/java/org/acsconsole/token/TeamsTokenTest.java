package org.acsconsole.token;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.acsconsole.identity.TokenValue;
import org.acsconsole.token.TeamsToken.Comparison;
import org.acsconsole.token.TeamsToken.Point;
import org.acsconsole.token.TeamsToken.Value;
import org.acsconsole.token.TeamsToken.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** An Entra token, compared with what its exchange needs. */
final class TeamsTokenTest {

    private static final Instant NOW = Instant.parse("2026-11-23T09:00:00Z");
    private static final Value ANY = new Value("", false);
    private static final EntraTokens RIGHT = EntraTokens.until(NOW.plus(Duration.ofHours(1)));
    private static final TeamsToken.Wanted WANTED = new TeamsToken.Wanted(
            new Value(EntraTokens.USER, false),
            new Value(EntraTokens.APPLICATION, false),
            new Value(EntraTokens.TENANT, false),
            false);

    @Test
    void aTokenThatIsAsItShouldBeFitsAtEveryPoint() {
        assertThat(read(RIGHT).compare(WANTED, NOW))
                .hasSize(Point.values().length)
                .allSatisfy(each -> assertThat(each.verdict()).isEqualTo(Verdict.FITS));
    }

    @ParameterizedTest
    @CsvSource({
        "iss, https://localhost:8443/adfs, ISSUER",
        "iss, '', ISSUER",
        "aud, https://graph.microsoft.com, AUDIENCE",
        "aud, '', AUDIENCE",
        "scp, User.Read, PERMISSIONS",
        "scp, '', PERMISSIONS",
        "oid, 99999999-2222-3333-4444-555555555555, USER",
        "oid, '', USER",
        "appid, 99999999-2222-3333-4444-555555555555, APPLICATION",
        "appid, '', APPLICATION",
        "tid, 99999999-2222-3333-4444-555555555555, TENANT",
        "exp, 1, EXPIRY",
        "exp, '', EXPIRY"
    })
    void whatIsWrongIsNamedAndNothingElse(String claim, String value, Point point) {
        assertThat(read(RIGHT.with(claim, value)).compare(WANTED, NOW))
                .filteredOn(each -> each.verdict() == Verdict.DIFFERS)
                .extracting(Comparison::point)
                .containsExactly(point);
    }

    @ParameterizedTest
    @CsvSource({
        "https://auth.msft.communication.azure.com/",
        "https://auth.msft.communication.azure.us",
        "1fd5118e-2576-4263-8130-9503064c837a"
    })
    void theApiHasSeveralNames(String audience) {
        assertThat(verdict(RIGHT.with("aud", audience), Point.AUDIENCE)).isEqualTo(Verdict.FITS);
    }

    @Test
    void aTokenOfVersion2NamesTheApplicationElsewhere() {
        assertThat(verdict(RIGHT.with("appid", "").with("azp", EntraTokens.APPLICATION), Point.APPLICATION))
                .isEqualTo(Verdict.FITS);
    }

    @Test
    void oneMissingPermissionIsALimitAndIsNamed() {
        assertThat(read(RIGHT.with("scp", "Teams.ManageCalls")).compare(WANTED, NOW))
                .contains(new Comparison(Point.PERMISSIONS, Verdict.WEAK, "Teams.ManageCalls", "Teams.ManageChats"));
    }

    @Test
    void aTokenThatEndsSoonIsALimit() {
        assertThat(verdict(EntraTokens.until(NOW.plus(Duration.ofMinutes(9))), Point.EXPIRY))
                .isEqualTo(Verdict.WEAK);
    }

    @Test
    void idsAreTheSameInCapitals() {
        assertThat(verdict(RIGHT.with("oid", EntraTokens.USER.toUpperCase(Locale.ROOT)), Point.USER))
                .isEqualTo(Verdict.FITS);
    }

    @Test
    void whatWasTakenFromTheTokenIsNotCompared() {
        TeamsToken.Wanted taken = new TeamsToken.Wanted(
                new Value(EntraTokens.USER, true), new Value(EntraTokens.APPLICATION, true), ANY, false);
        assertThat(read(RIGHT).compare(taken, NOW))
                .filteredOn(each -> each.verdict() == Verdict.NOT_COMPARED)
                .extracting(Comparison::point)
                .containsExactly(Point.USER, Point.APPLICATION, Point.TENANT);
    }

    @Test
    void aRealTokenIsNotForAWorkshop() {
        TeamsToken.Wanted workshop = new TeamsToken.Wanted(WANTED.user(), WANTED.application(), WANTED.tenant(), true);
        assertThat(read(RIGHT).compare(workshop, NOW).getFirst().verdict()).isEqualTo(Verdict.DIFFERS);
        assertThat(read(RIGHT.with("iss", "https://localhost:8443/adfs"))
                        .compare(workshop, NOW)
                        .getFirst()
                        .verdict())
                .isEqualTo(Verdict.FITS);
    }

    private static Verdict verdict(EntraTokens token, Point point) {
        return read(token).compare(WANTED, NOW).stream()
                .filter(each -> each.point() == point)
                .findFirst()
                .orElseThrow()
                .verdict();
    }

    private static TeamsToken read(EntraTokens token) {
        return TeamsToken.of((DecodedToken.Decoded) DecodedToken.of(new TokenValue(token.text())));
    }
}
