package org.acsconsole.ui.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Set;
import javafx.beans.property.SimpleBooleanProperty;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.TokenFingerprint;
import org.acsconsole.identity.TokenScope;
import org.acsconsole.identity.TokenTimes;
import org.junit.jupiter.api.Test;

final class CompletedStepTextTest {

    private static final Identity ALICE = new Identity(
            Faults.ALICE,
            IdentityDetails.NONE,
            Origin.CREATED,
            new IdentityTimes(Faults.NOW, Faults.NOW, null, null, null, null),
            0);

    private final SimpleBooleanProperty presenting = new SimpleBooleanProperty();
    private final CompletedStepText stepText = textIn(Locale.ENGLISH);

    @Test
    void stepsAreReportedInTheQuickstartsTerms() {
        assertThat(stepText.of(new CompletedStep.Created(ALICE)))
                .isEqualTo("Created an identity with ID: " + Faults.ALICE);
        assertThat(stepText.of(new CompletedStep.Issued(token(TokenScope.VOIP))))
                .isEqualTo("Issued an access token with 'voip' scope that expires at 2026-11-23 10:04:12 +00:00");
        assertThat(stepText.of(new CompletedStep.Revoked(Faults.ALICE)))
                .isEqualTo("Successfully revoked all access tokens for identity with ID: " + Faults.ALICE);
        assertThat(stepText.of(new CompletedStep.Deleted(Faults.ALICE, true)))
                .isEqualTo("Deleted the identity with ID: " + Faults.ALICE);
    }

    @Test
    void aCreateWithTokenShowsBoth() {
        assertThat(stepText.of(new CompletedStep.CreatedWithToken(ALICE, token(TokenScope.CHAT, TokenScope.VOIP))))
                .isEqualTo(
                        "Created an identity with ID: " + Faults.ALICE
                                + " · Issued an access token with 'chat, voip' scope that expires at 2026-11-23 10:04:12 +00:00");
    }

    @Test
    void anAudienceSeesOnlyTheEndOfAnId() {
        presenting.set(true);
        assertThat(stepText.of(new CompletedStep.Deleted(Faults.ALICE, true)))
                .isEqualTo("Deleted the identity with ID: 8:acs:••••3502");
    }

    @Test
    void koreanGluesNoParticleToAnId() {
        assertThat(textIn(Locale.KOREAN).of(new CompletedStep.Deleted(Faults.ALICE, true)))
                .isEqualTo("ID를 삭제했습니다: " + Faults.ALICE);
    }

    private CompletedStepText textIn(Locale locale) {
        Texts texts = new Texts(locale);
        return new CompletedStepText(new Formats(texts, new Times(texts, ZoneId.of("UTC")), new ShownIds(presenting)));
    }

    private static IssuedToken token(TokenScope... scopes) {
        return new IssuedToken(
                new TokenFingerprint("ab".repeat(32)),
                Faults.ALICE,
                Set.of(scopes),
                TokenTimes.of(Faults.NOW, Faults.NOW.plus(Duration.ofHours(1))));
    }
}
