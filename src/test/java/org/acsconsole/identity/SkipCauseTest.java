package org.acsconsole.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

final class SkipCauseTest {

    private static final IdentityId ID =
            new IdentityId("8:acs:0a5c92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003501");
    private static final Identity ATTENDEES = new Identity(
            ID, new IdentityDetails("", "Kim Minseo", ""), Origin.SEEN, IdentityTimes.added(Instant.EPOCH), 0);

    @ParameterizedTest
    @EnumSource(names = {"ISSUE", "REVOKE", "DELETE", "CLEAN_UP"})
    void whatTheServiceMustDoIsSkippedForWhatIsInAnAttendeesResource(JobKind kind) {
        assertThat(SkipCause.of(kind, ID, ATTENDEES, "4ccc92c8-9815-4422-bddc-ceea181dc774"))
                .contains(SkipCause.OTHER_RESOURCE);
        assertThat(SkipCause.of(kind, ID, ATTENDEES, ID.resource())).isEmpty();
        assertThat(SkipCause.of(kind, ID, ATTENDEES, null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"EDIT", "FORGET"})
    void whatTheLedgerDoesAloneIsDoneToItToo(JobKind kind) {
        assertThat(SkipCause.of(kind, ID, ATTENDEES, "4ccc92c8-9815-4422-bddc-ceea181dc774"))
                .isEmpty();
    }
}
