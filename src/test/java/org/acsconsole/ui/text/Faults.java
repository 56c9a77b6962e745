package org.acsconsole.ui.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.SkipCause;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.FileProblem;
import org.acsconsole.reason.LedgerProblem;
import org.acsconsole.reason.ReadProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.reason.SignInProblem;
import org.acsconsole.reason.TransportProblem;

/** One fault of every type. */
public final class Faults {

    public static final IdentityId ALICE =
            new IdentityId("8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502");
    static final Instant NOW = Instant.parse("2026-11-23T09:04:12Z");

    static final List<Fault> ALL = List.of(
            new Fault.WrongKey("request-1"),
            new Fault.SignInFailed(Reason.of(SignInProblem.WRONG_SECRET), "correlation-1"),
            new Fault.SignInClockOff(Duration.ofMinutes(12), "correlation-1"),
            new Fault.SignInNeeded(),
            new Fault.RoleMissing("11111111-2222-3333-4444-555555555555", "contoso.example", "request-1"),
            new Fault.ClockOff(Duration.ofMinutes(-10), "request-1"),
            new Fault.WrongResource("request-1"),
            new Fault.TeamsTokenRefused("request-1"),
            new Fault.IdentityNotFound("request-1"),
            new Fault.BadInput("Use {braces} and 'quotes'.", "scopes", "request-1"),
            new Fault.Throttled(Duration.ofSeconds(7), "request-1"),
            new Fault.ServiceFailed(503, "Busy", "request-1"),
            new Fault.NotTheService("https://contoso.example", 404),
            new Fault.Unreachable("https://localhost:8443", Reason.of(TransportProblem.NOBODY_THERE)),
            new Fault.UntrustedCertificate(
                    "https://localhost:8443",
                    Reason.of(TransportProblem.CERTIFICATE_EXPIRED, "CN=contoso", "2026-11-20")),
            new Fault.NotConnected("Contoso", Reason.of(ConnectionProblem.VARIABLE_NOT_SET, "ACS_KEY")),
            new Fault.SecretWanted("Contoso"),
            new Fault.SecretNotKept("contoso", Reason.of(ConnectionProblem.NO_KEYCHAIN)),
            new Fault.SettingsChanged("/home/alice/config.json"),
            new Fault.KeyNotReplaced("Contoso", Reason.of(ConnectionProblem.SAME_KEY)),
            new Fault.ReadOnlyProfile("Contoso"),
            new Fault.Cancelled(),
            new Fault.OutcomeUnknown(Fault.OutcomeUnknown.Cause.TIMED_OUT),
            new Fault.LedgerTooNew("/data/ledger.db", "9", "1"),
            new Fault.LedgerDamaged("/data/ledger.db", Reason.of(LedgerProblem.NO_SQLITE_FILE)),
            new Fault.LedgerFull("/data/ledger.db"),
            new Fault.LedgerUnavailable("/data/ledger.db", Reason.of(LedgerProblem.READERS_BUSY)),
            new Fault.LedgerLocked("/data/ledger.db"),
            new Fault.LedgerOutcomeUnknown("jdbc:postgresql://host/ledger"),
            new Fault.EditedElsewhere(ALICE),
            new Fault.TooManyTags(ALICE),
            new Fault.AlreadyRecorded(ALICE),
            new Fault.NotInLedger(ALICE),
            new Fault.NothingToDo(SkipCause.DELETED),
            new Fault.NotRecorded(new CompletedStep.Deleted(ALICE, true), new Fault.LedgerFull("/data/ledger.db")),
            new Fault.FileNotSaved("/home/alice/wire.har", Reason.of(FileProblem.NO_ROOM)),
            new Fault.FileNotRead("users.csv", 3, Reason.of(ReadProblem.QUOTES)),
            new Fault.NotAnIdentity("alice"),
            new Fault.ForeignIdentity(ALICE, "00000000-0000-0000-0000-000000000001"),
            new Fault.TokenValueGone(),
            new Fault.BadSetting("config.json", 3, 7, "language", Reason.of(ExpectedValue.ONE_OF, "en, ko")),
            new Fault.BadScenario("tour.json", 3, 7, "steps[0].do", Reason.of(ExpectedValue.TEXT)));

    private Faults() {}
}
