package org.acsconsole.ui.identities;

import java.util.Optional;
import java.util.function.IntFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;

/** How many identities are created, and which number the first one gets; a part of the dialog for new identities. */
public final class SeriesView {

    private static final int MOST = 100_000;
    private static final long GREATEST = 999_999_999_999L;

    private final Texts texts;
    private final IntFunction<String> atTheLimit;
    private ObservableValue<Optional<Series>> series = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private TextField count;

    @FXML
    private TextField first;

    @FXML
    private Label problem;

    @FXML
    private Label limit;

    @FXML
    private Label hint;

    /**
     * So many identities, numbered in turn.
     *
     * @param count at least 1
     * @param first the number of the first one, not negative
     */
    record Series(int count, long first) {

        long last() {
            return first + count - 1;
        }
    }

    /** @param atTheLimit says how long it takes to create so many; empty where that needs no saying */
    SeriesView(Texts texts, IntFunction<String> atTheLimit) {
        this.texts = texts;
        this.atTheLimit = atTheLimit;
    }

    @FXML
    void initialize() {
        series = Bindings.createObjectBinding(this::read, count.textProperty(), first.textProperty());
        problem.textProperty()
                .bind(series.map(entered -> entered.isPresent() ? "" : texts.get("identities.series.problem", MOST)));
        Visibility.whileSaying(problem);
        limit.textProperty()
                .bind(series.map(entered ->
                        entered.map(Series::count).map(atTheLimit::apply).orElse("")));
        Visibility.whileSaying(limit);
        hint.setText(numbering(texts));
        count.setAccessibleHelp(numbering(texts));
        first.setAccessibleHelp(numbering(texts));
        series.subscribe(entered -> Visibility.set(hint, entered.isPresent()));
    }

    /** What stands for a number in label, user and note. */
    static String numbering(Texts texts) {
        return texts.get("identities.series.help", "{n}", "{nn}");
    }

    /** What is entered; empty while it cannot be used, which the part says. */
    ObservableValue<Optional<Series>> series() {
        return series;
    }

    private Optional<Series> read() {
        return number(count, 1, MOST)
                .flatMap(many -> number(first, 0, GREATEST).map(from -> new Series(many.intValue(), from)));
    }

    private static Optional<Long> number(TextField field, long least, long most) {
        String typed = field.getText().strip();
        if (!typed.matches("[0-9]{1,12}")) {
            return Optional.empty();
        }
        return Optional.of(Long.parseLong(typed)).filter(number -> number >= least && number <= most);
    }
}
