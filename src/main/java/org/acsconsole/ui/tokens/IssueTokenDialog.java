package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.CommandRunner;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.DryRunText;

/** Asks for scopes and lifetime of a token for one identity or for each of several. */
public final class IssueTokenDialog implements DialogForm<TokenRequest> {

    private final ScreenContext context;
    private final DryRun run;
    private final RateLimits limits;
    private final TokenRequestView request;

    @FXML
    private DialogPane pane;

    @FXML
    private Label affected;

    @FXML
    private Label skipped;

    @FXML
    private Label limit;

    private IssueTokenDialog(ScreenContext context, Workspace workspace, DryRun run) {
        this.context = context;
        this.run = run;
        this.limits = workspace.controller().pace().limits();
        this.request = new TokenRequestView(context);
    }

    /** Opens the dialog for identities of which none is skipped; at least one. */
    public static void open(ScreenContext context, Window owner, List<Identity> identities) {
        open(
                context,
                owner,
                DryRun.of(JobKind.ISSUE, identities),
                identities.stream().map(Identity::id).toList());
    }

    /**
     * Opens the dialog, and performs what is entered; returns at once. Nothing happens while no profile is open.
     *
     * @param targets those that are loaded, of which at least one is not skipped
     */
    public static void open(ScreenContext context, Window owner, DryRun run, List<IdentityId> targets) {
        Workspace workspace = context.workspace().getValue();
        if (workspace != null) {
            IssueTokenDialog asking = new IssueTokenDialog(context, workspace, run);
            CommandRunner runner = new CommandRunner(context, workspace);
            ActionDialog.open(
                    context,
                    owner,
                    asking,
                    (wanted, dialog) -> runner.run(commands(targets, wanted), "", dialog, done -> {}),
                    pane -> context.code()
                            .button(
                                    asking.entered()
                                            .map(entered -> entered.map(wanted -> commands(targets, wanted))
                                                    .orElse(List.of())),
                                    "code.why.entries")
                            .standIn(pane),
                    asking.request);
        }
    }

    /**
     * Opens the dialog for a job; returns at once.
     *
     * @param start accepts what is wanted of each token
     */
    public static ActionDialog<TokenRequest> open(
            ScreenContext context, Window owner, Workspace workspace, DryRun run, Consumer<TokenRequest> start) {
        IssueTokenDialog asking = new IssueTokenDialog(context, workspace, run);
        return ActionDialog.open(
                context,
                owner,
                asking,
                (wanted, dialog) -> {
                    start.accept(wanted);
                    dialog.close();
                },
                asking.request);
    }

    private static List<Command.OfService> commands(List<IdentityId> targets, TokenRequest wanted) {
        return targets.stream()
                .<Command.OfService>map(id -> new Command.Issue(id, wanted))
                .toList();
    }

    @FXML
    void initialize() {
        request.remind();
        pane.setHeaderText(
                run.count() == 1
                        ? context.texts()
                                .get(
                                        "tokens.issue.for",
                                        context.ids().nameOf(run.first().getFirst()))
                        : context.texts().get("tokens.issue.for-many", run.count()));
        DryRunText text = new DryRunText(context.texts(), context.times());
        affected.setText(text.affected(run, context.ids()::nameOf));
        skipped.setText(text.skipped(run));
        limit.setText(text.atTheLimit(run, limits));
        Stream.of(affected, skipped, limit).forEach(Visibility::whileSaying);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(context.texts().get("tokens.issue.button", run.count()));
    }

    @Override
    public ObservableValue<Optional<TokenRequest>> entered() {
        return request.request();
    }
}
