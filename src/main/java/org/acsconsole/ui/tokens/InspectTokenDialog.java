package org.acsconsole.ui.tokens;

import java.util.List;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.stage.Modality;
import javafx.stage.Window;
import org.acsconsole.identity.TokenValue;

/** A token decoded: header and claims with a sentence each; its text stays masked, and nothing of it is kept. */
final class InspectTokenDialog {

    private final TokenTools tools;
    private final int length;
    private final DecodedToken decoded;

    @FXML
    private DialogPane pane;

    @FXML
    private Label masked;

    @FXML
    private Label origin;

    @FXML
    private Label problem;

    @FXML
    private Label contract;

    @FXML
    private TableView<InspectedField> fields;

    @FXML
    private TableColumn<InspectedField, String> part;

    @FXML
    private TableColumn<InspectedField, String> name;

    @FXML
    private TableColumn<InspectedField, String> value;

    @FXML
    private TableColumn<InspectedField, String> meaning;

    private InspectTokenDialog(TokenTools tools, TokenValue token) {
        this.tools = tools;
        this.length = token.reveal().length();
        this.decoded = DecodedToken.of(token);
    }

    /** Opens the dialog; returns at once. */
    static void open(TokenTools tools, Window owner, TokenValue token) {
        InspectTokenDialog opened = new InspectTokenDialog(tools, token);
        tools.console().views().load(opened);
        Dialog<Void> dialog = new Dialog<>();
        dialog.setDialogPane(opened.pane);
        dialog.setTitle(tools.texts().get("tokens.inspect.title"));
        dialog.setResizable(true);
        dialog.initModality(Modality.WINDOW_MODAL);
        dialog.initOwner(owner);
        dialog.show();
    }

    @FXML
    void initialize() {
        masked.setText(tools.texts().get("tokens.inspect.masked", length));
        column(part, InspectedField::part);
        column(name, InspectedField::name);
        column(value, InspectedField::value);
        column(meaning, InspectedField::meaning);
        boolean readable = decoded instanceof DecodedToken.Decoded;
        for (Node shown : List.of(origin, fields, contract)) {
            visible(shown, readable);
        }
        visible(problem, !readable);
        switch (decoded) {
            case DecodedToken.Decoded token -> {
                fields.getItems().setAll(InspectedField.of(token, tools));
                origin.setText(tools.texts()
                        .get(token.fromWorkshop() ? "tokens.inspect.workshop" : "tokens.inspect.not-workshop"));
            }
            case DecodedToken.Opaque opaque ->
                problem.setText(tools.texts()
                        .get("tokens.inspect.problem." + opaque.reason().name()));
        }
    }

    private static void visible(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static void column(TableColumn<InspectedField, String> column, Function<InspectedField, String> text) {
        column.setCellValueFactory(field -> new ReadOnlyObjectWrapper<>(text.apply(field.getValue())));
        column.setCellFactory(made -> new WrappedTextCell<>());
    }
}
