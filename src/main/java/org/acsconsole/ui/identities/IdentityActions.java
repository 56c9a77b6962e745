package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.scene.control.Button;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Menu;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.stage.Window;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.JobTarget;
import org.acsconsole.identity.JobTargets;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Action;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.CommandRunner;
import org.acsconsole.ui.dialog.Confirmation;
import org.acsconsole.ui.dialog.ConfirmationView;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.dialog.ReasonView;
import org.acsconsole.ui.dialog.TypedWordView;
import org.acsconsole.ui.export.Exporting;
import org.acsconsole.ui.importing.Importing;
import org.acsconsole.ui.text.DryRunText;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.tokens.ExchangeTokenDialog;
import org.acsconsole.ui.tokens.IssueTokenDialog;
import org.acsconsole.ui.tokens.TokenRequestView;

/** What the toolbar, the context menu and the shortcuts do with the selection. */
final class IdentityActions {

    private final ScreenContext context;
    private final IdentitiesModel model;
    private final IdentityRowText rowText;
    private final Supplier<Window> owner;
    private final JobQuestions questions;

    /** @param owner the window that dialogs belong to */
    IdentityActions(ScreenContext context, IdentitiesModel model, IdentityRowText rowText, Supplier<Window> owner) {
        this.context = context;
        this.model = model;
        this.rowText = rowText;
        this.owner = owner;
        this.questions = new JobQuestions(context, rowText, owner);
    }

    /** What can be done to all that the list shows. */
    FoundActions ofAll() {
        return new FoundActions(context, model.criteria(), questions);
    }

    Action<Selection> create() {
        return Action.<Selection>always("identities.new.menu", Shortcut.NEW_IDENTITY, this::newIdentity)
                .unless(context.readOnly());
    }

    Action<Selection> createWithToken() {
        return Action.<Selection>always(
                        "identities.new-with-token.menu",
                        Shortcut.NEW_IDENTITY_WITH_TOKEN,
                        () -> askForNew("identities.new-with-token", true))
                .unless(context.readOnly());
    }

    Action<Selection> addExisting() {
        return Action.<Selection>always("identities.add.menu", null, this::add).unless(context.readOnly());
    }

    Action<Selection> exchange() {
        return Action.<Selection>always(
                        "tokens.exchange.menu",
                        null,
                        () -> ExchangeTokenDialog.open(context, owner.get(), this::reveal))
                .unless(context.readOnly());
    }

    Action<Selection> importing() {
        return Action.<Selection>always("identities.import.menu", Shortcut.IMPORT, this::askForFile)
                .unless(context.readOnly());
    }

    void askForFile() {
        new Importing(context, questions::ask).ask(owner.get());
    }

    Action<Selection> issue() {
        return new Action<Selection>(
                        "identities.issue.menu", Shortcut.ISSUE_TOKEN, Selection::whyUntouchable, this::askToIssue)
                .naming(Selection::owners)
                .unless(context.readOnly());
    }

    Action<Selection> revoke() {
        return new Action<Selection>(
                        "identities.revoke.menu", Shortcut.REVOKE_TOKENS, Selection::whyUntouchable, this::askToRevoke)
                .naming(Selection::owners)
                .unless(context.readOnly());
    }

    Action<Selection> delete() {
        return new Action<Selection>(
                        "identities.delete.menu", Shortcut.DELETE, Selection::whyUntouchable, this::askToDelete)
                .naming(Selection::owners)
                .unless(context.readOnly());
    }

    Action<Selection> copyIds() {
        return new Action<>("identities.copy.menu", Shortcut.COPY_ID, Selection::whyNone, IdentityActions::copy);
    }

    Action<Selection> edit() {
        return new Action<Selection>("identities.edit.menu", Shortcut.EDIT, Selection::whyNone, this::askForDetails)
                .unless(context.readOnly());
    }

    Action<Selection> history() {
        return new Action<>(
                "identities.history.menu",
                null,
                Selection::whyNotOne,
                selected -> context.profile().history().set(selected.ids().getFirst()));
    }

    Action<Selection> logs() {
        return new Action<>(
                "identities.logs.menu",
                Shortcut.FIND_IN_LOGS,
                Selection::whyNoQuery,
                selected -> inWorkspace(workspace -> LogsView.open(context, owner.get(), workspace, selected.ids())));
    }

    Action<Selection> forget() {
        return new Action<Selection>("identities.forget.menu", null, Selection::whyNone, this::askToForget)
                .unless(context.readOnly());
    }

    Action<Selection> export() {
        return new Action<>(
                "identities.export.menu",
                Shortcut.EXPORT,
                any -> Optional.empty(),
                selected -> new Exporting(context)
                        .identities(
                                owner.get(),
                                selected.rows(),
                                model.criteria().get().filter(),
                                model.criteria().get().search()));
    }

    Action<Selection> refresh() {
        return Action.always("identities.refresh.menu", Shortcut.REFRESH, model::refresh);
    }

    void newIdentity() {
        askForNew("identities.new", false);
    }

    private void askForNew(String key, boolean withToken) {
        DetailsFieldsView fields = new DetailsFieldsView(texts(), IdentityDetails.NONE);
        TokenRequestView token = new TokenRequestView(context);
        JobKind kind = withToken ? JobKind.CREATE_WITH_TOKEN : JobKind.CREATE;
        SeriesView series = new SeriesView(texts(), count -> atTheLimit(kind, count));
        call(
                new NewIdentityView(texts(), key, withToken, fields, series, token),
                IdentityActions::noReason,
                fields,
                series,
                token);
    }

    private String atTheLimit(JobKind kind, int count) {
        Workspace workspace = context.workspace().getValue();
        return workspace == null
                ? ""
                : new DryRunText(texts(), context.times())
                        .atTheLimit(kind, count, workspace.controller().pace().limits());
    }

    private void add() {
        DetailsFieldsView fields = new DetailsFieldsView(texts(), IdentityDetails.NONE);
        AddIdentityView asking = new AddIdentityView(texts(), fields);
        write(asking, IdentityActions::noReason, fields);
        inWorkspace(workspace -> {
            context.tasks().query(workspace.ledger()::resource, asking::resource, context.faults()::show);
            asking.whenRecognized(id -> context.tasks()
                    .query(
                            () -> workspace.ledger().identity(id),
                            kept -> kept.ifPresent(asking::known),
                            context.faults()::show));
        });
    }

    private void askToIssue(Selection selected) {
        DryRun run = selected.dryRun(JobKind.ISSUE);
        if (hasSomethingToDo(run)) {
            IssueTokenDialog.open(
                    context,
                    owner.get(),
                    run,
                    selected.rowsFor(run).stream()
                            .map(row -> row.identity().id())
                            .toList());
        }
    }

    void askToRevoke(Selection selected) {
        confirm(
                selected,
                JobKind.REVOKE,
                about -> about.revoke(commands(selected, about, row -> new Command.Revoke(row.id()))),
                IdentityConfirmations::typedForMany);
    }

    private void askToDelete(Selection selected) {
        confirm(
                selected,
                JobKind.DELETE,
                about -> about.delete(commands(selected, about, JobTarget::delete)),
                IdentityConfirmations::typed);
    }

    private static List<Command.OfService> commands(
            Selection selected, IdentityConfirmations about, Function<JobTarget, Command.OfService> command) {
        return selected.rowsFor(about.run()).stream()
                .map(JobTarget::new)
                .map(command)
                .toList();
    }

    private void confirm(
            Selection selected,
            JobKind kind,
            Function<IdentityConfirmations, Confirmation<List<Command.OfService>>> question,
            Function<IdentityConfirmations, TypedWordView> typing) {
        DryRun run = selected.dryRun(kind);
        if (hasSomethingToDo(run)) {
            inWorkspace(workspace -> {
                IdentityConfirmations about = new IdentityConfirmations(rowText, run, workspace);
                TypedWordView typed = typing.apply(about);
                ReasonView reason = ReasonView.in(workspace, texts());
                call(new ConfirmationView<>(question.apply(about), typed, reason), reason::written, typed, reason);
            });
        }
    }

    private boolean hasSomethingToDo(DryRun run) {
        return questions.hasSomethingToDo(run);
    }

    private void askToForget(Selection selected) {
        inWorkspace(workspace -> {
            Button copy = new Button(
                    texts().get("identities.copy.menu", selected.rows().size()));
            copy.setOnAction(pressed -> copy(selected));
            if (selected.rows().size() > 1) {
                questions.ask(
                        workspace,
                        JobKind.FORGET,
                        JobTargets.of(workspace.ledger(), selected.ids(), context.now()),
                        copy);
                return;
            }
            IdentityConfirmations about =
                    new IdentityConfirmations(rowText, selected.dryRun(JobKind.FORGET), workspace);
            TypedWordView typed = about.typedForMany();
            ReasonView reason = ReasonView.in(workspace, texts());
            List<Command.OfLedger> forget =
                    List.of(new Command.Forget(selected.ids().getFirst()));
            write(new ConfirmationView<>(about.forget(forget), typed, reason, copy), reason::written, typed, reason);
        });
    }

    private void askForDetails(Selection selected) {
        if (selected.rows().size() > 1) {
            inWorkspace(workspace -> questions.ask(workspace, JobKind.EDIT, JobTargets.of(selected.rows())));
            return;
        }
        Identity identity = selected.identities().getFirst();
        DetailsFieldsView fields = new DetailsFieldsView(texts(), identity.details());
        write(new EditDetailsView(rowText, identity, fields), IdentityActions::noReason, fields);
    }

    /** What can be done with the selection, as code. */
    List<Menu> code() {
        return context.code().actions(() -> selection().existing().ids(), TokenRequest.QUICKSTART);
    }

    private static void copy(Selection selection) {
        String ids = selection.ids().stream().map(IdentityId::value).collect(Collectors.joining("\n"));
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, ids));
    }

    /** What came into the list is to be seen there. */
    private void reveal(CompletedStep.OnOne step) {
        if (step instanceof CompletedStep.Created
                || step instanceof CompletedStep.CreatedWithToken
                || step instanceof CompletedStep.Exchanged
                || step instanceof CompletedStep.Added) {
            model.reveal(step.id());
        }
    }

    private void inWorkspace(Consumer<Workspace> action) {
        Workspace open = context.workspace().getValue();
        if (open != null) {
            action.accept(open);
        }
    }

    /** Opens a dialog whose commands call the service, and so can be copied as code. */
    private void call(DialogForm<List<Command.OfService>> form, Supplier<String> reason, Object... included) {
        open(
                form,
                pane -> context.code()
                        .button(form.entered().map(entered -> entered.orElse(List.of())), "code.why.entries")
                        .standIn(pane),
                reason,
                included);
    }

    /** Opens a dialog whose commands only write to the ledger. */
    private void write(DialogForm<List<Command.OfLedger>> form, Supplier<String> reason, Object... included) {
        open(form, pane -> {}, reason, included);
    }

    private <C extends Command> void open(
            DialogForm<List<C>> form, Consumer<DialogPane> adding, Supplier<String> reason, Object... included) {
        inWorkspace(workspace -> {
            CommandRunner runner = new CommandRunner(context, workspace);
            ActionDialog.open(
                    context,
                    owner.get(),
                    form,
                    (all, dialog) -> runner.run(all, reason.get(), dialog, this::reveal),
                    adding,
                    included);
        });
    }

    /** What destroys nothing is done without one. */
    private static String noReason() {
        return "";
    }

    private Selection selection() {
        return model.selection().get();
    }

    private Texts texts() {
        return context.texts();
    }
}
