package org.acsconsole.identity;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import java.util.function.Supplier;
import org.acsconsole.identity.RecordedCalls.Recording;

/**
 * Performs commands: calls the service, writes the answer to the ledger, and only then publishes the step.
 *
 * <p>All methods block and may be called from any thread but the window's. They throw {@link FaultException}; an activity row
 * has the failure too. Where the profile is read-only, {@link Fault.ReadOnlyProfile} is thrown before anything is sent or written. An interrupt ends a call to the service, never a write to the ledger.
 */
public final class IdentityController {

    private final Optional<String> readOnly;
    private final Ledger ledger;
    private final ActivityLog log;
    private final TokenVault vault;
    private final CompletedSteps steps;
    private final ServiceClock serviceClock;
    private final Pace pace;
    private final RecordedCalls calls;
    private final ServiceCommands serviceCommands;
    private final AtomicLong changesPublished = new AtomicLong();

    /** Creates a controller of a profile in which everything may be changed. */
    public IdentityController(
            PacedService service, Ledger ledger, ActivityLog log, TokenVault vault, CompletedSteps steps) {
        this(service, ledger, log, vault, steps, Optional.empty());
    }

    /** @param readOnly the name of a profile in which nothing may be changed; empty for any other */
    public IdentityController(
            PacedService service,
            Ledger ledger,
            ActivityLog log,
            TokenVault vault,
            CompletedSteps steps,
            Optional<String> readOnly) {
        this.readOnly = readOnly;
        this.ledger = ledger;
        this.log = log;
        this.vault = vault;
        this.steps = steps;
        this.serviceClock = service.clock();
        this.pace = service.pace();
        this.calls = new RecordedCalls(log, steps, serviceClock);
        this.serviceCommands = new ServiceCommands(service.calls(), ledger, log, vault, serviceClock, calls);
    }

    /** What the calls say of the way to the service. */
    public ServiceReachability reachability() {
        return calls.reachability();
    }

    /** When calls may be sent, and how much of the service's limits they use. */
    public Pace pace() {
        return pace;
    }

    /** Does what the command says, for a user who waits for it and gave no reason. */
    public CompletedStep.OnOne perform(Command command) {
        return perform(command, "");
    }

    /**
     * Does what the command says, for a user who waits for it; the step says what came of it.
     *
     * @param reason why, such as the number of a ticket; empty if none was given
     */
    public CompletedStep.OnOne perform(Command command, String reason) {
        return perform(command, Pace.INTERACTIVE, new Activity.Cause(null, null, reason), () -> {});
    }

    /** Does what an item of a job says when its turn comes; the step says what came of it. */
    public CompletedStep.OnOne perform(Command command, JobStep item) {
        return perform(command, item.left(), Activity.Cause.of(item.item(), item.reason()), item::begin);
    }

    private CompletedStep.OnOne perform(Command command, long left, Activity.Cause cause, Runnable begin) {
        if (command.writes()) {
            refuseIfReadOnly();
        }
        ActivityLog rows = log.because(cause);
        return switch (command) {
            case Command.OfService call ->
                pace.during(call.operation(), left, () -> {
                    begin.run();
                    return serviceCommands.recordedBy(rows).perform(call);
                });
            case Command.OfLedger write -> {
                begin.run();
                yield write(write, rows);
            }
        };
    }

    /** Returns a job without items, begun now by this console's user. */
    public Job newJob(JobKind kind, String reason) {
        refuseIfReadOnly();
        return log.job(kind, reason);
    }

    private CompletedStep.OnOne write(Command.OfLedger command, ActivityLog rows) {
        return switch (command) {
            case Command.Forget forget ->
                write(
                        forget,
                        rows,
                        "",
                        new CompletedStep.Forgotten(forget.id()),
                        new LedgerChange.IdentityForgotten(forget.id()));
            case Command.Add add -> add(add, rows);
            case Command.Edit edit ->
                write(
                        edit,
                        rows,
                        retagged(edit),
                        new CompletedStep.Edited(edit.id()),
                        new LedgerChange.DetailsEdited(edit.id(), edit.details(), edit.version()));
        };
    }

    /**
     * Writes what comes from a file, all or nothing. An interrupt ends it with {@link Fault.Cancelled}.
     *
     * @param details whether known identities get the details that the file has for them
     * @param written accepts after each change how many there were; it must be quick
     */
    public void importRows(ImportDraft draft, boolean details, LongConsumer written) {
        refuseIfReadOnly();
        log.imported(draft, details, written);
        steps.publish(new CompletedStep.LedgerChanged());
    }

    /** Writes what others did on the service, as it was seen there; what the ledger has already changes nothing. */
    public void follow(ObservedChanges seen) {
        AppliedChanges what = log.follow(seen);
        if (!what.isNothing()) {
            steps.publish(new CompletedStep.Seen(what));
        } else if (what.answered() || !seen.setBacks().isEmpty()) {
            steps.publish(new CompletedStep.LedgerChanged());
        }
    }

    /**
     * Publishes that others changed the ledger if they did since this was last called, writes the answers that could not be written when
     * they came, and settles what a killed console has left; costs next to nothing if there is none of it.
     */
    public void pollLedger() {
        boolean written = calls.writeUnwritten();
        boolean settled = log.settleInterrupted(serviceClock.instant()) || written;
        long now = ledger.changes();
        if (changesPublished.getAndSet(now) != now || settled) {
            steps.publish(new CompletedStep.LedgerChanged());
        }
    }

    /**
     * Empties the service, and then the ledger and the vault; what the service begins with comes into both.
     *
     * @param service empties the service, and fills it if that is wanted; throws {@link FaultException}
     */
    public CompletedStep.Reset reset(Supplier<ResetContent> service) {
        refuseIfReadOnly();
        Activity begun = log.begin(Operation.RESET, Activity.Subject.NOT_YET);
        return calls.make(begun, () -> new ServiceAnswer<>(service.get(), null), this::refilled);
    }

    private Recording<CompletedStep.Reset> refilled(ResetContent content) {
        vault.clear();
        List<LedgerChange> changes = new ArrayList<>();
        changes.add(new LedgerChange.Reset(content.followedTo()));
        Set<IdentityId> ids = new HashSet<>();
        Instant now = log.now();
        for (ResetContent.Member member : content.members()) {
            ids.add(member.seen().id());
            changes.addAll(member.history(now));
            member.tokens().forEach(token -> vault.keep(TokenFingerprint.of(token.value()), token.value()));
        }
        String detail = ids.isEmpty() ? "" : "created:" + ids.size();
        return new Recording<>(new CompletedStep.Reset(ids), detail, changes);
    }

    /** What becomes of the identity's tags; the edit is refused if they are others by the time that it is written. */
    private String retagged(Command.Edit edit) {
        return ledger.identity(edit.id())
                .map(before -> edit.details().tags().since(before.details().tags()))
                .orElse("");
    }

    private void refuseIfReadOnly() {
        readOnly.ifPresent(profile -> {
            throw new FaultException(new Fault.ReadOnlyProfile(profile));
        });
    }

    private CompletedStep.Added add(Command.Add add, ActivityLog rows) {
        ledger.resource().filter(add.id()::isForeignTo).ifPresent(resource -> {
            throw new FaultException(new Fault.ForeignIdentity(add.id(), resource));
        });
        Identity identity = new Identity(add.id(), add.details(), Origin.IMPORTED, IdentityTimes.added(log.now()), 0);
        return write(
                add,
                rows,
                add.details().tags().since(Tags.NONE),
                new CompletedStep.Added(identity),
                new LedgerChange.IdentityRecorded(identity));
    }

    private <S extends CompletedStep.OnOne> S write(
            Command.OfLedger command, ActivityLog rows, String detail, S step, LedgerChange change) {
        rows.write(command.operation(), new Activity.Subject(step.id(), detail), change);
        steps.publish(step);
        return step;
    }
}
