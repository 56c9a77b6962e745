package org.acsconsole.ui.export;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;
import org.acsconsole.transfer.ExportFormat;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;

/** Asks what is to be exported, which of it, and in which form. */
public final class ExportView implements DialogForm<ExportRequest> {

    private final Texts texts;
    private final List<ExportSubject> subjects;
    private final Map<ExportScope, Long> counts;
    private final boolean masking;

    @FXML
    private VBox what;

    @FXML
    private VBox which;

    @FXML
    private VBox format;

    @FXML
    private ToggleGroup subject;

    @FXML
    private ToggleGroup scope;

    @FXML
    private ToggleGroup form;

    @FXML
    private CheckBox mask;

    /** @param masking whether IDs are masked unless the user says otherwise */
    ExportView(Texts texts, List<ExportSubject> subjects, Map<ExportScope, Long> counts, boolean masking) {
        this.texts = texts;
        this.subjects = subjects;
        this.counts = counts;
        this.masking = masking;
    }

    @FXML
    void initialize() {
        offer(what, subject, subjects, each -> texts.get("export.what." + each));
        offer(
                which,
                scope,
                Arrays.stream(ExportScope.values()).filter(counts::containsKey).toList(),
                each -> texts.get("export.which." + each, counts.getOrDefault(each, ExportOffer.UNKNOWN)));
        offer(format, form, List.of(ExportFormat.values()), each -> texts.get("export.format." + each));
        mask.setSelected(masking);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("export.action"));
    }

    @Override
    public ObservableValue<Optional<ExportRequest>> entered() {
        return Bindings.createObjectBinding(
                () -> Optional.of(new ExportRequest(
                        chosen(subject, ExportSubject.class),
                        chosen(scope, ExportScope.class),
                        chosen(form, ExportFormat.class),
                        mask.isSelected())),
                subject.selectedToggleProperty(),
                scope.selectedToggleProperty(),
                form.selectedToggleProperty(),
                mask.selectedProperty());
    }

    /** Offers the values, of which the first is chosen; asks nothing where there is only one. */
    private static <E> void offer(VBox part, ToggleGroup group, List<E> values, Function<E, String> name) {
        for (E value : values) {
            RadioButton button = new RadioButton(name.apply(value));
            button.setUserData(value);
            button.setToggleGroup(group);
            button.setWrapText(true);
            part.getChildren().add(button);
        }
        group.selectToggle(group.getToggles().getFirst());
        Visibility.set(part, values.size() > 1);
    }

    private static <E> E chosen(ToggleGroup group, Class<E> type) {
        return type.cast(group.getSelectedToggle().getUserData());
    }
}
