package org.acsconsole.ui.activity;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.animation.PauseTransition;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.util.Duration;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.PastedIdentity;
import org.acsconsole.identity.ShownOutcome;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.DateText;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The filters over the list of activities; another profile begins without any, for its users and identities are others. */
final class ActivityFiltersView {

    private static final Duration TYPING = Duration.millis(250);
    private static final int MOST_OPERATORS = 200;

    private final ScreenContext context;
    private final ReadOnlyObjectWrapper<ActivityCriteria> criteria = new ReadOnlyObjectWrapper<>(ActivityCriteria.ALL);
    private final PauseTransition typing = new PauseTransition(TYPING);
    private @Nullable Workspace workspace;
    private boolean changing;

    /** The identity whose ID the search field shows; null if it shows what the user typed. */
    private @Nullable IdentityId shown;

    @FXML
    private ComboBox<ActivityTime.Kind> time;

    @FXML
    private HBox period;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker until;

    @FXML
    private ComboBox<Optional<String>> operator;

    @FXML
    private ComboBox<Optional<Operation>> operation;

    @FXML
    private ComboBox<Optional<ShownOutcome>> outcome;

    @FXML
    private TextField idSearch;

    @FXML
    private Button clearFilters;

    @FXML
    private Label notSearched;

    ActivityFiltersView(ScreenContext context) {
        this.context = context;
    }

    ReadOnlyObjectProperty<ActivityCriteria> criteria() {
        return criteria.getReadOnlyProperty();
    }

    @FXML
    void initialize() {
        time.getItems().setAll(ActivityTime.Kind.values());
        time.setConverter(new ChoiceText<>(kind -> texts().get("activity.filter.time." + kind)));
        offer(operation, orAny(operations()), "activity.filter.operation", each -> "activity.operation." + each);
        offer(
                outcome,
                orAny(List.of(ShownOutcome.values())),
                "activity.filter.outcome",
                each -> "activity.outcome." + each);
        operator.setConverter(new ChoiceText<>(this::operatorName));
        operator.setOnShowing(opening -> readOperators());
        Stream.of(from, until).forEach(each -> each.setConverter(new DateText()));
        Visibility.whenever(time.valueProperty().isEqualTo(ActivityTime.Kind.CHOSEN), period);
        Visibility.whenever(criteria.isNotEqualTo(ActivityCriteria.ALL), clearFilters);
        notSearched.textProperty().bind(Bindings.createStringBinding(this::whyNotSearched, criteria));
        Visibility.whileSaying(notSearched);
        clear();
        Stream.of(
                        time.valueProperty(),
                        from.valueProperty(),
                        until.valueProperty(),
                        operator.valueProperty(),
                        operation.valueProperty(),
                        outcome.valueProperty())
                .forEach(each -> each.subscribe((before, now) -> choose()));
        idSearch.textProperty().subscribe((before, now) -> typing.playFromStart());
        typing.setOnFinished(over -> choose());
        context.presenting().subscribe((before, now) -> typeShown());
    }

    /** Offers the operators of that profile. */
    void open(@Nullable Workspace opened) {
        boolean same =
                workspace != null && opened != null && workspace.profile().equals(opened.profile());
        workspace = opened;
        if (!same) {
            operator.getItems().setAll(List.of(Optional.empty()));
            clear();
        }
        readOperators();
    }

    @FXML
    void clear() {
        changing = true;
        time.setValue(ActivityTime.Kind.ALWAYS);
        Stream.of(from, until).forEach(each -> each.setValue(null));
        operator.setValue(Optional.empty());
        operation.setValue(Optional.empty());
        outcome.setValue(Optional.empty());
        shown = null;
        idSearch.clear();
        changing = false;
        choose();
    }

    /** Shows the activities of that identity alone. */
    void show(IdentityId identity) {
        clear();
        shown = identity;
        typeShown();
        choose();
    }

    /** Before an audience its ID is masked here too. */
    private void typeShown() {
        if (shown != null) {
            idSearch.setText(context.ids().full(shown));
        }
    }

    private ActivitySearch search() {
        String text = idSearch.getText();
        if (shown != null && !text.equals(context.ids().full(shown))) {
            shown = null;
        }
        return shown == null ? ActivitySearch.read(text) : new ActivitySearch.OfIdentity(shown);
    }

    /** Reads all that is chosen and typed. */
    @FXML
    void choose() {
        if (!changing) {
            typing.stop();
            criteria.set(new ActivityCriteria(
                    chosenTime(),
                    operator.getValue().orElse(null),
                    operation.getValue().orElse(null),
                    outcome.getValue().orElse(null),
                    search()));
        }
    }

    private ActivityTime chosenTime() {
        ActivityTime.Kind kind = time.getValue();
        return kind == ActivityTime.Kind.CHOSEN
                ? new ActivityTime(kind, from.getValue(), until.getValue())
                : new ActivityTime(kind, null, null);
    }

    private void readOperators() {
        Workspace of = workspace;
        if (of != null) {
            context.tasks()
                    .query(
                            () -> of.ledger().operators(MOST_OPERATORS),
                            names -> {
                                if (of.equals(workspace)) {
                                    offerOperators(names);
                                }
                            },
                            context.faults()::show);
        }
    }

    private void offerOperators(List<String> names) {
        List<Optional<String>> choices = orAny(names);
        if (!choices.equals(operator.getItems())) {
            Optional<String> chosen = operator.getValue();
            changing = true;
            operator.getItems().setAll(choices);
            operator.setValue(chosen);
            changing = false;
        }
    }

    private String operatorName(Optional<String> chosen) {
        return chosen.map(name -> name.isEmpty() ? texts().get("activity.operator.others") : name)
                .orElseGet(() -> texts().get("activity.filter.operator"));
    }

    private String whyNotSearched() {
        if (!(criteria.get().search() instanceof ActivitySearch.Neither neither)) {
            return "";
        }
        String neitherOfBoth = texts().get("activity.filter.neither");
        return neither.kind() == PastedIdentity.Kind.UNKNOWN
                ? neitherOfBoth
                : neitherOfBoth + " " + texts().get("fault.not-an-identity.because." + neither.kind());
    }

    private <T> void offer(
            ComboBox<Optional<T>> box, List<Optional<T>> choices, String any, Function<T, String> keyOfOne) {
        box.getItems().setAll(choices);
        box.setConverter(
                new ChoiceText<>(chosen -> texts().get(chosen.map(keyOfOne).orElse(any))));
    }

    private static <T> List<Optional<T>> orAny(List<T> choices) {
        return Stream.concat(Stream.of(Optional.<T>empty()), choices.stream().map(Optional::of))
                .toList();
    }

    /** A damaged row has no operation that one could look for. */
    private static List<Operation> operations() {
        return Arrays.stream(Operation.values())
                .filter(each -> each != Operation.DAMAGED)
                .toList();
    }

    private Texts texts() {
        return context.texts();
    }
}
