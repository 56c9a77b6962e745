package org.acsconsole.ui.workshop;

import java.util.function.BiConsumer;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.util.StringConverter;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.protocol.FaultKind;
import org.jspecify.annotations.Nullable;

/** How many requests, or how many in a hundred, shall fail in what way; and what is in force of it. */
final class FailureRow extends FlowPane {

    private final Texts texts;
    private final String key;
    private final NumberSpinner amount;
    private final ComboBox<FaultKind> kind = new ComboBox<>();
    private final Label inForce = new Label();

    /**
     * A row that is worded by the texts under {@code key}.
     *
     * @param press accepts what the user wants: an amount of 0 for nothing any more
     */
    FailureRow(Texts texts, String key, int first, int most, BiConsumer<Integer, FaultKind> press) {
        this.texts = texts;
        this.key = key;
        amount = new NumberSpinner(0, most, first);
        amount.getStyleClass().add("amount-spinner");
        amount.getEditor().setAccessibleText(texts.get(key + ".amount"));
        amount.setAccessibleText(texts.get(key + ".amount"));
        kind.getStyleClass().add("kind-choice"); // its own width never shrinks again after large letters
        kind.getItems().setAll(FaultKind.values());
        kind.setValue(FaultKind.UNAVAILABLE);
        kind.setConverter(new KindText());
        kind.setAccessibleText(texts.get(key) + ", " + texts.get("workshop.faults.kind"));
        Button arm = new Button(texts.get(key + ".press"));
        arm.setOnAction(pressed -> amount.number().ifPresent(number -> press.accept(number, kind.getValue())));
        arm.disableProperty().bind(amount.wrong());
        Label wrong = new Label(texts.get("workshop.faults.amount.wrong", most));
        wrong.getStyleClass().add("problem");
        wrong.visibleProperty().bind(amount.wrong());
        Visibility.roomWhileVisible(wrong);
        inForce.getStyleClass().add("in-force");
        getStyleClass().add("buttons");
        getChildren().addAll(amount, new Label(texts.get(key + ".unit")), kind, arm, wrong, inForce);
        Visibility.whileSaying(inForce);
    }

    /** Says what is in force; null for nothing. */
    void follow(int left, @Nullable FaultKind failing) {
        inForce.setText(failing == null ? "" : texts.get(key + ".in-force", left, text(failing)));
    }

    private String text(FaultKind each) {
        return texts.get("workshop.faults.kind." + each.wireName());
    }

    /** Formats the kinds. */
    private final class KindText extends StringConverter<FaultKind> {

        @Override
        public String toString(@Nullable FaultKind each) {
            return each == null ? "" : text(each);
        }

        @Override
        public FaultKind fromString(String text) {
            throw new UnsupportedOperationException("nobody types a kind");
        }
    }
}
