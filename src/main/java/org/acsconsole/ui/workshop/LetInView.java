package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.Pane;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.protocol.NetworkChange;
import org.acsconsole.workshop.protocol.ReachableAddresses.Reachable;

/** Says what it means that others can connect to the service, and asks at which address and for how long. */
public final class LetInView implements DialogForm<NetworkChange> {

    private static final Duration A_LESSON = Duration.ofHours(3);

    private final Texts texts;
    private final List<Reachable> choices;

    @FXML
    private Pane addresses;

    @FXML
    private Label none;

    @FXML
    private ToggleGroup address;

    @FXML
    private ToggleGroup duration;

    @FXML
    private RadioButton hours;

    LetInView(Texts texts, List<Reachable> choices) {
        this.texts = texts;
        this.choices = choices;
    }

    @FXML
    private void initialize() {
        for (Reachable each : choices) {
            RadioButton button =
                    new RadioButton(texts.get("workshop.network.address.of", each.address(), each.network()));
            button.setUserData(each.address());
            button.setToggleGroup(address);
            button.setWrapText(true);
            addresses.getChildren().add(button);
        }
        Visibility.set(none, choices.isEmpty());
        address.getToggles().stream().findFirst().ifPresent(address::selectToggle);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("workshop.network.action"));
    }

    @Override
    public ObservableValue<Optional<NetworkChange>> entered() {
        return Bindings.createObjectBinding(
                () -> Optional.ofNullable(address.getSelectedToggle())
                        .map(chosen -> new NetworkChange(
                                (String) chosen.getUserData(), hours.isSelected() ? A_LESSON : NetworkChange.LONGEST)),
                address.selectedToggleProperty(),
                duration.selectedToggleProperty());
    }
}
