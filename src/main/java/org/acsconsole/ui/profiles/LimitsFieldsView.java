package org.acsconsole.ui.profiles;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import org.acsconsole.identity.Operation;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.ui.text.Texts;

/** Asks for a resource's limits where they are not the published ones: a number, 0 for no limit, nothing for the published one. */
final class LimitsFieldsView {

    private static final int HIGHEST = 1_000_000;

    private final Texts texts;
    private final Map<Operation, TextField> fields = new LinkedHashMap<>();
    private RateLimits published = RateLimits.NONE;

    @FXML
    private GridPane grid;

    LimitsFieldsView(Texts texts) {
        this.texts = texts;
    }

    @FXML
    private void initialize() {
        for (Operation each : Operation.values()) {
            if (RateLimits.NAMES.containsValue(each)) {
                TextField field = new TextField();
                field.setPrefColumnCount(7);
                Label name = new Label(texts.get("activity.operation." + each));
                name.setLabelFor(field);
                field.setAccessibleText(texts.get("profiles.limits.of", name.getText()));
                fields.put(each, field);
                grid.addRow(grid.getRowCount(), name, field);
            }
        }
    }

    void whenChanged(Runnable listener) {
        fields.values().forEach(field -> field.textProperty().subscribe(listener));
    }

    /** Shows limits beside those that are published. */
    void show(RateLimits limits, RateLimits newPublished) {
        publish(newPublished);
        fields.forEach((operation, field) -> {
            boolean same = limits.of(operation).equals(published.of(operation));
            field.setText(same ? "" : String.valueOf(limits.of(operation).orElse(0)));
        });
    }

    /** The limits of another environment are published. */
    void publish(RateLimits newPublished) {
        published = newPublished;
        fields.forEach((operation, field) -> field.setPromptText(
                published.of(operation).isPresent()
                        ? String.valueOf(published.of(operation).getAsInt())
                        : texts.get("profiles.limits.none")));
    }

    /** The limits that apply; empty while one is not a number. */
    Optional<RateLimits> limits() {
        Map<Operation, Integer> limits = new EnumMap<>(Operation.class);
        for (Map.Entry<Operation, TextField> each : fields.entrySet()) {
            String text = each.getValue().getText().strip();
            if (text.isEmpty()) {
                published.of(each.getKey()).ifPresent(limit -> limits.put(each.getKey(), limit));
            } else if (!text.matches("\\d{1,7}") || Integer.parseInt(text) > HIGHEST) {
                return Optional.empty();
            } else if (Integer.parseInt(text) > 0) {
                limits.put(each.getKey(), Integer.valueOf(text));
            }
        }
        return Optional.of(new RateLimits(limits));
    }
}
