package org.acsconsole.ui.identities;

import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitMenuButton;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.IdentityCounts;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ActionTarget;
import org.acsconsole.ui.control.Dividers;
import org.acsconsole.ui.control.ViewMemory;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.FaultText;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The identities screen: filters with counts over the list, what to do when it is empty, and the details beside it. */
final class IdentitiesView {

    private static final double EMS_WITH_ROOM = 70;
    private static final String LISTS_DIVIDER = "identities";
    private static final double LISTS_SHARE = 0.59;
    private static final double LISTS_SHARE_WHERE_TIGHT = 0.45;

    private static final String DETAILS = "list.details";
    private static final String FOLDED = "folded";

    private static final Duration TYPING = Duration.millis(150);

    private final IdentitiesModel model;
    private final IdentityActions actions;
    private final ScreenContext context;
    private final Texts texts;
    private final StringProperty search;
    private final Dividers dividers;
    private final ObservableValue<EmptyListReason> why;
    private final PauseTransition typing = new PauseTransition(TYPING);

    @FXML
    private ToggleGroup filters;

    @FXML
    private ToggleButton missing;

    @FXML
    private ToggleButton narrow;

    @FXML
    private SplitMenuButton every;

    @FXML
    private Node narrowing;

    @FXML
    private Label summary;

    @FXML
    private VBox empty;

    @FXML
    private ProgressIndicator loading;

    @FXML
    private Label searching;

    @FXML
    private Label emptyTitle;

    @FXML
    private Label emptyText;

    @FXML
    private Button first;

    @FXML
    private Button bring;

    @FXML
    private Button again;

    @FXML
    private Button everything;

    @FXML
    private SplitPane sides;

    @FXML
    private ToggleButton unfolded;

    @FXML
    private Node details;

    @FXML
    private IdentityTableView listController;

    IdentitiesView(
            IdentitiesModel model,
            IdentityActions actions,
            ScreenContext context,
            StringProperty search,
            Dividers dividers) {
        this.model = model;
        this.actions = actions;
        this.context = context;
        this.texts = context.texts();
        this.search = search;
        this.dividers = dividers;
        this.why = Bindings.createObjectBinding(
                model::emptyListReason, model.list().phase(), model.criteria(), model.counts(), model.problem());
    }

    @FXML
    void initialize() {
        ActionTarget.guard(texts, bring, context.readOnly());
        ActionTarget.guard(texts, first, context.readOnly());
        listController.fitTo(context.views(), summary.fontProperty());
        Visibility.roomWhileVisible(summary);
        narrow.setSelected(model.criteria().get().narrowings() > 0);
        Visibility.whenever(narrow.selectedProperty(), narrowing);
        offerForAll();
        dividers.place(sides, LISTS_DIVIDER, LISTS_SHARE);
        ViewMemory memory = context.views().memory();
        unfolded.setSelected(!memory.remembered(DETAILS).equals(Optional.of(FOLDED)));
        unfolded.selectedProperty().subscribe(this::unfold);
        unfolded.selectedProperty().subscribe((before, now) -> memory.remember(DETAILS, now ? "" : FOLDED));
        sides.widthProperty().subscribe(this::fit);
        summary.fontProperty().subscribe(this::fit);
        model.criteria().subscribe(criteria -> follow(criteria));
        filters.selectedToggleProperty().subscribe(this::choose);
        search.subscribe(typed -> typing.playFromStart());
        typing.setOnFinished(over -> model.criteria().set(model.criteria().get().withText(search.get())));
        model.counts().subscribe(this::count);
        model.selection().subscribe(selection -> summarize());
        why.subscribe(this::explain);
        model.problem().subscribe((before, now) -> explain(why.getValue()));
        empty.visibleProperty().bind(Bindings.isEmpty(model.list().rows().list()));
        Visibility.whenever(
                Bindings.createBooleanBinding(
                        () -> !empty.isVisible() && why.getValue().isBusy(), empty.visibleProperty(), why),
                searching);
        searching.textProperty().bind(emptyTitle.textProperty());
        searching.getGraphic().accessibleTextProperty().bind(emptyTitle.textProperty());
    }

    /** One press leads from what was filtered or searched to what is done to all of it. */
    private void offerForAll() {
        ActionTarget<Selection> selected = new ActionTarget<>(texts, model.selection());
        ActionTarget.guard(texts, every, context.readOnly());
        every.setText(texts.get(actions.ofAll().revoke().key()));
        every.setOnAction(pressed -> actions.ofAll().revoke().run().accept(Selection.NONE));
        every.getItems()
                .setAll(
                        selected.item(actions.ofAll().issue()),
                        selected.item(actions.ofAll().delete()),
                        selected.item(actions.ofAll().edit()),
                        selected.item(actions.ofAll().forget()));
        Visibility.whenever(
                Bindings.createBooleanBinding(
                        () -> model.criteria().get().isNarrowed()
                                && !model.list().rows().list().isEmpty(),
                        model.criteria(),
                        model.list().rows().list()),
                every);
    }

    private void unfold(boolean shown) {
        if (!shown) {
            sides.getItems().remove(details);
        } else if (!sides.getItems().contains(details)) {
            sides.getItems().add(details);
            place();
        }
    }

    /** Where the text is large for the window, the details get more of it, and the chips alone say how many there are. */
    private void fit() {
        boolean tight = sides.getWidth() < EMS_WITH_ROOM * summary.getFont().getSize();
        if (tight == summary.isVisible()) {
            summary.setVisible(!tight);
            place();
        }
    }

    private void place() {
        if (summary.isVisible()) {
            dividers.place(sides, LISTS_DIVIDER, LISTS_SHARE);
        } else {
            dividers.place(sides, "identities-tight", LISTS_SHARE_WHERE_TIGHT);
        }
    }

    private void follow(ListCriteria criteria) {
        filters.getToggles().stream()
                .filter(toggle -> filterOf(toggle) == criteria.filter())
                .forEach(filters::selectToggle);
        String text = criteria.search().text();
        if (!text.equals(search.get().strip()) && typing.getStatus() != PauseTransition.Status.RUNNING) {
            search.set(text);
        }
        narrow.setText(texts.get("identities.narrow.more", criteria.narrowings()));
        summarize();
    }

    private void choose(@Nullable Toggle chosen) {
        if (chosen == null) {
            follow(model.criteria().get());
        } else {
            model.criteria().set(model.criteria().get().withFilter(filterOf(chosen)));
        }
    }

    private void count(@Nullable IdentityCounts counts) {
        for (Toggle toggle : filters.getToggles()) {
            IdentityFilter filter = filterOf(toggle);
            long many = counts == null ? -1 : counts.of(filter);
            ((ToggleButton) toggle)
                    .setText(
                            counts == null || counts.isComplete(filter)
                                    ? texts.get("identities.filter." + filter, many)
                                    : texts.get("identities.more", texts.get("identities.filter." + filter, -1), many));
        }
        Visibility.set(missing, missing.isSelected() || (counts != null && counts.of(IdentityFilter.MISSING) > 0));
        summarize();
    }

    private void summarize() {
        IdentityCounts counts = model.counts().getValue();
        IdentityFilter filter = model.criteria().get().filter();
        long listed = counts == null ? 0 : counts.of(filter);
        int selected = model.selection().get().rows().size();
        boolean whole = counts == null || counts.isComplete(filter);
        summary.setText(texts.get(whole ? "identities.summary" : "identities.summary.more", listed, selected));
    }

    private void explain(EmptyListReason why) {
        emptyTitle.setText(texts.get(why.key() + ".title"));
        emptyText.setText(text(why));
        Visibility.set(loading, why.isBusy() || why == EmptyListReason.LOADING);
        loading.setAccessibleText(emptyTitle.getText());
        Visibility.set(bring, why == EmptyListReason.NOTHING_RECORDED || why == EmptyListReason.NOT_CONNECTED);
        Visibility.set(first, why == EmptyListReason.NOTHING_YET || why == EmptyListReason.NOTHING_RECORDED);
        Visibility.set(again, why == EmptyListReason.FAILED);
        Visibility.set(everything, why == EmptyListReason.NOTHING_HERE || why == EmptyListReason.NOTHING_FOUND);
    }

    private String text(EmptyListReason why) {
        Fault problem = model.problem().getValue();
        if (why != EmptyListReason.NOT_CONNECTED || problem == null) {
            return texts.get(why.key() + ".text");
        }
        FaultText faultText = FaultText.of(problem, texts);
        return texts.get(why.key() + ".text", faultText.cause(), faultText.action());
    }

    private static IdentityFilter filterOf(Toggle toggle) {
        return IdentityFilter.valueOf((String) toggle.getUserData());
    }

    @FXML
    private void createFirst() {
        actions.newIdentity();
    }

    @FXML
    private void importFirst() {
        actions.askForFile();
    }

    @FXML
    private void tryAgain() {
        model.refresh();
    }

    @FXML
    private void showEverything() {
        search.set("");
        model.criteria()
                .set(model.criteria()
                        .get()
                        .withSearch(IdentitySearch.EVERYTHING)
                        .withFilter(IdentityFilter.ALL));
    }
}
