package org.acsconsole.ui.shell;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.JobRunner;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.Profiles;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.profiles.ProfilesView;
import org.acsconsole.ui.task.TaskRunner;
import org.acsconsole.ui.workshop.OngoingTour;
import org.jspecify.annotations.Nullable;

/** The frame without its window: which profile is open, and what was done last. It outlives a change of language. */
final class ShellModel implements ProfilesView.Listener {

    /** With fewer, and answers that take a fifth of a second, a job could not use all that Azure accepts. */
    private static final int ITEMS_IN_FLIGHT = 16;

    private final Profiles profiles;
    private final TaskRunner tasks;
    private final Executor window;
    private final ReadOnlyObjectWrapper<Connection> connection;
    private final ReadOnlyObjectWrapper<@Nullable CompletedStep> lastStep = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyIntegerWrapper changes = new ReadOnlyIntegerWrapper();
    private final OngoingTour tour = new OngoingTour();
    private final ObjectProperty<CodeLanguage> codeLanguage = new SimpleObjectProperty<>(CodeLanguage.JAVASCRIPT);
    private final SecretClipboard clipboard = new SecretClipboard();
    private final JobRunner jobs = new JobRunner(Thread.ofVirtual().factory(), ITEMS_IN_FLIGHT);
    private final SignInWatch signIn;
    private TaskRunner.@Nullable Running opening;
    private boolean looking;
    private @Nullable Runnable unfollow;

    /** @param window runs what belongs on the window's thread */
    ShellModel(Profiles profiles, TaskRunner tasks, Executor window) {
        this.profiles = profiles;
        this.tasks = tasks;
        this.window = window;
        this.signIn = new SignInWatch(profiles, window);
        this.connection = new ReadOnlyObjectWrapper<>(new Connection.Opening(choice(profiles.first()), null));
    }

    List<Profiles.Choice> choices() {
        return profiles.choices();
    }

    /** What changes the profiles. */
    ProfileDesk desk() {
        return profiles.desk();
    }

    /** A profile in use is connected again, with its new secret. */
    @Override
    public void secretChanged(String profile) {
        if (connection.get().choice().name().equals(profile)) {
            retry();
        }
    }

    /** Counts the changes of the profiles. */
    ReadOnlyIntegerProperty changes() {
        return changes.getReadOnlyProperty();
    }

    /**
     * The configured profiles may have changed: one in use that did is connected again, and one that is gone gives way to the first.
     *
     * @param renamed the new names of profiles that got one
     */
    @Override
    public void profilesChanged(Map<String, String> renamed) {
        Connection now = connection.get();
        String name = renamed.getOrDefault(now.choice().name(), now.choice().name());
        boolean configured = choices().stream().anyMatch(choice -> choice.name().equals(name));
        if (!configured) {
            open(profiles.first());
        } else if (!name.equals(now.choice().name()) || !profiles.isCurrent(name)) {
            open(choice(name), now.workspace());
        }
        changes.set(changes.get() + 1);
    }

    ReadOnlyObjectProperty<Connection> connection() {
        return connection.getReadOnlyProperty();
    }

    /** Null until something was done on this profile. */
    ReadOnlyObjectProperty<@Nullable CompletedStep> lastStep() {
        return lastStep.getReadOnlyProperty();
    }

    /** Who is signed in with Microsoft Entra ID on this profile. */
    SignInWatch signIn() {
        return signIn;
    }

    /** The tour that goes on in the workshop. */
    OngoingTour tour() {
        return tour;
    }

    /** The language that code is shown in. */
    ObjectProperty<CodeLanguage> codeLanguage() {
        return codeLanguage;
    }

    /** What runs jobs, whatever profile is in use. */
    JobRunner jobs() {
        return jobs;
    }

    /** What lends secrets to the clipboard. */
    SecretClipboard clipboard() {
        return clipboard;
    }

    /** Opens the first profile that leads to the workshop service, if one does. */
    void openWorkshop() {
        choices().stream()
                .filter(choice -> choice.environment().capabilities().adjustable())
                .findFirst()
                .ifPresent(choice -> open(choice.name()));
    }

    /** Opens the profile that comes first, or connects the present one again. */
    void retry() {
        open(connection.get().choice(), connection.get().workspace());
    }

    void open(String name) {
        open(choice(name), null);
    }

    /**
     * Has the screens read what another console changed in the ledger. Where it cannot be read, whoever wants to read
     * something gets the failure. A ledger that was locked is opened again once its lock is free.
     */
    void pollLedger() {
        Workspace open = connection.get().workspace();
        if (open == null || looking) {
            return;
        }
        looking = true;
        boolean locked = connection.get().problem().orElse(null) instanceof Fault.LedgerLocked;
        tasks.query(
                () -> {
                    if (locked) {
                        open.ledger().checkWritable();
                    }
                    open.controller().pollLedger();
                    return locked;
                },
                free -> {
                    looking = false;
                    if (free) {
                        retry();
                    }
                },
                failure -> looking = false);
    }

    private void open(Profiles.Choice choice, @Nullable Workspace meanwhile) {
        if (opening != null) {
            opening.cancel();
        }
        become(new Connection.Opening(choice, meanwhile));
        opening = tasks.query(
                () -> profiles.open(choice.name()),
                opened -> become(new Connection.Open(choice, opened.workspace(), opened.problem())),
                failure -> become(new Connection.Failed(choice, failure)));
    }

    private void become(Connection next) {
        Workspace before = connection.get().workspace();
        signIn.follow(next.choice().name());
        connection.set(next);
        if (!Objects.equals(next.workspace(), before)) {
            lastStep.set(null);
            follow(next.workspace());
        }
    }

    private void follow(@Nullable Workspace workspace) {
        if (unfollow != null) {
            unfollow.run();
            unfollow = null;
        }
        if (workspace != null) {
            AtomicReference<@Nullable CompletedStep> unseen = new AtomicReference<>();
            CompletedSteps.Subscription steps = workspace.steps().subscribe(step -> {
                if (isOwn(step) && unseen.getAndSet(step) == null) {
                    whileInUse(workspace, () -> lastStep.set(unseen.getAndSet(null)));
                }
            });
            CompletedSteps.Subscription reachability = workspace
                    .controller()
                    .reachability()
                    .subscribe(barred -> whileInUse(workspace, () -> showReachability(barred)));
            unfollow = () -> {
                steps.close();
                reachability.close();
            };
        }
    }

    private void whileInUse(Workspace workspace, Runnable work) {
        window.execute(() -> {
            if (workspace.equals(connection.get().workspace())) {
                work.run();
            }
        });
    }

    /** A call knows better than what was found when the profile was opened; while it is opened again, that is waited for. */
    private void showReachability(Optional<Fault> barred) {
        if (connection.get() instanceof Connection.Open open) {
            become(new Connection.Open(open.choice(), open.workspace(), barred));
        }
    }

    private static boolean isOwn(CompletedStep step) {
        return !(step instanceof CompletedStep.Seen || step instanceof CompletedStep.LedgerChanged);
    }

    private Profiles.Choice choice(String name) {
        return profiles.choices().stream()
                .filter(choice -> choice.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no profile " + name));
    }
}
