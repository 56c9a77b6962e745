package org.acsconsole.ui.workshop;

import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextArea;
import javafx.stage.Window;
import org.acsconsole.host.ObservedWorkshop;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.jspecify.annotations.Nullable;

/** The attendees with a resource of their own: hands out their connection strings, and makes, rotates and removes resources. */
public final class AttendeesView implements DialogForm<List<String>> {

    private final ScreenContext context;
    private final Texts texts;
    private final WorkshopServiceAccess access;
    private final List<AttendeeResource> known;

    @FXML
    private ListView<AttendeeResource> list;

    @FXML
    private Button copy;

    @FXML
    private Button copySecond;

    @FXML
    private Button rotate;

    @FXML
    private Button rotateSecond;

    @FXML
    private Button remove;

    @FXML
    private Label notice;

    @FXML
    private TextArea names;

    AttendeesView(ScreenContext context, WorkshopServiceAccess access, List<AttendeeResource> known) {
        this.context = context;
        this.texts = context.texts();
        this.access = access;
        this.known = known;
    }

    /** Opens the dialog with those that there are. */
    static void open(ScreenContext context, Window owner, WorkshopServiceAccess access, List<AttendeeResource> known) {
        AttendeesView view = new AttendeesView(context, access, known);
        ActionDialog.open(context, owner, view, (made, dialog) -> view.make(made));
    }

    @FXML
    private void initialize() {
        list.setCellFactory(shown -> new AttendeeCell());
        list.setPlaceholder(new Label(texts.get("workshop.attendees.none")));
        list.getItems().setAll(known);
        for (Button each : List.of(copy, copySecond, rotate, rotateSecond, remove)) {
            each.disableProperty()
                    .bind(list.getSelectionModel().selectedItemProperty().isNull());
        }
        list.getSelectionModel().selectFirst();
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("workshop.attendees.make"));
    }

    @Override
    public String cancel() {
        return texts.get("workshop.attendees.close");
    }

    @Override
    public ObservableValue<Optional<List<String>>> entered() {
        return Bindings.createObjectBinding(
                () -> Optional.of(names.getText()
                                .lines()
                                .map(String::strip)
                                .filter(name -> !name.isEmpty())
                                .toList())
                        .filter(all -> !all.isEmpty()),
                names.textProperty());
    }

    @FXML
    private void copy() {
        lend(AttendeeResource::primaryAt);
    }

    @FXML
    private void copySecond() {
        lend(AttendeeResource::secondaryAt);
    }

    @FXML
    private void rotate() {
        rotate(1);
    }

    @FXML
    private void rotateSecond() {
        rotate(2);
    }

    @FXML
    private void remove() {
        AttendeeResource chosen = chosen();
        if (chosen != null) {
            confirm("remove", chosen, ResourcesChange.remove(chosen.id()));
        }
    }

    private void rotate(int key) {
        AttendeeResource chosen = chosen();
        if (chosen != null) {
            confirm("rotate", chosen, ResourcesChange.rotate(chosen.id(), key));
        }
    }

    private void make(List<String> made) {
        change(ResourcesChange.make(made), names::clear);
    }

    /** @param key the end of the keys of its texts */
    private void confirm(String key, AttendeeResource chosen, ResourcesChange change) {
        new ConfirmedChange(context)
                .ask(
                        list.getScene().getWindow(),
                        "workshop.attendees." + key,
                        chosen.name(),
                        change,
                        confirmed -> change(confirmed, () -> {}));
    }

    private void change(ResourcesChange change, Runnable done) {
        context.tasks()
                .query(
                        () -> access.operations().change(change),
                        all -> {
                            show(all);
                            done.run();
                        },
                        context.faults()::show);
    }

    private void show(List<AttendeeResource> all) {
        AttendeeResource before = chosen();
        list.getItems().setAll(all);
        all.stream()
                .filter(each -> before != null && each.id().equals(before.id()))
                .findFirst()
                .ifPresentOrElse(list.getSelectionModel()::select, list.getSelectionModel()::selectLast);
    }

    private @Nullable AttendeeResource chosen() {
        return list.getSelectionModel().getSelectedItem();
    }

    /** As the attendee needs it: with the endpoint that others reach while they are let in. */
    private void lend(BiFunction<AttendeeResource, URI, String> connectionString) {
        AttendeeResource chosen = chosen();
        ObservedWorkshop observed = access.observed().getValue();
        if (chosen != null && observed != null) {
            URI endpoint = observed.addressForAll().endpoint();
            context.clipboard().lend(connectionString.apply(chosen, endpoint));
            notice.setText(texts.get(
                    "workshop.attendees.lent", chosen.name(), endpoint, SecretClipboard.LENT_FOR.toSeconds()));
        }
    }
}
