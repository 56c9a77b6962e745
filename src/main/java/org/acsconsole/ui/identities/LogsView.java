package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.Window;
import org.acsconsole.code.LogQuery;
import org.acsconsole.code.LogTable;
import org.acsconsole.code.LogTopic;
import org.acsconsole.code.PortalPage;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.dialog.WebPageLink;
import org.acsconsole.ui.text.Texts;

/** Shows the query by which identities are found in the logs of Azure Monitor, what fills these, and the way to them. */
public final class LogsView implements DialogForm<LogQuery> {

    private static final List<Integer> DAYS = List.of(1, 7, 30, 90);
    private static final int USUAL_DAYS = 7;
    private static final String REMEMBERED = "logs.resource.";

    private final ScreenContext context;
    private final Workspace workspace;
    private final List<IdentityId> ids;
    private final SimpleObjectProperty<Optional<LogQuery>> entered = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private DialogPane pane;

    @FXML
    private Label says;

    @FXML
    private ComboBox<LogTopic> topic;

    @FXML
    private ComboBox<Integer> days;

    @FXML
    private TextArea query;

    @FXML
    private Label copied;

    @FXML
    private VBox tables;

    @FXML
    private Pane portal;

    @FXML
    private TextField resourceId;

    @FXML
    private Label where;

    @FXML
    private WebPageLink page;

    private LogsView(ScreenContext context, Workspace workspace, List<IdentityId> ids) {
        this.context = context;
        this.workspace = workspace;
        this.ids = ids;
    }

    /** Opens the dialog for at least one identity and at most {@link LogQuery#MOST}; it stays open when the query is copied. */
    static void open(ScreenContext context, Window owner, Workspace workspace, List<IdentityId> ids) {
        LogsView view = new LogsView(context, workspace, ids);
        ActionDialog.open(context, owner, view, (query, dialog) -> view.copy(query));
    }

    @FXML
    void initialize() {
        pane.setHeaderText(
                texts().get("identities.logs.title", ids.size(), context.ids().shortened(ids.getFirst())));
        boolean azure = !workspace.capabilities().adjustable();
        says.setText(texts().get(azure ? "identities.logs.says" : "identities.logs.says.workshop"));
        topic.setConverter(new ChoiceText<>(each -> texts().get("identities.logs.topic." + each)));
        topic.getItems().setAll(LogTopic.values());
        topic.setValue(LogTopic.EVERYTHING);
        days.setConverter(new ChoiceText<>(number -> texts().get("identities.logs.days.number", number)));
        days.getItems().setAll(DAYS);
        days.setValue(USUAL_DAYS);
        topic.valueProperty().subscribe(this::write);
        days.valueProperty().subscribe(this::write);
        write();
        Visibility.whileSaying(copied);
        Visibility.set(portal, azure);
        String name = REMEMBERED + workspace.profile().name();
        resourceId.setText(context.views().memory().remembered(name).orElse(""));
        resourceId.textProperty().subscribe(this::lead);
        resourceId
                .textProperty()
                .subscribe((before, now) -> context.views().memory().remember(name, now.strip()));
    }

    private void write() {
        LogQuery whole = query(ids.stream().map(IdentityId::value).toList());
        entered.set(Optional.of(whole));
        query.setText(query(ids.stream().map(context.ids()::full).toList()).text());
        copied.setText("");
        tables.getChildren()
                .setAll(topic.getValue().tables().stream().map(this::line).toList());
    }

    private LogQuery query(List<String> written) {
        return new LogQuery(written, topic.getValue(), days.getValue());
    }

    private Label line(LogTable table) {
        Label line = new Label(texts().get(
                        "identities.logs.table",
                        table.categoryName(),
                        table.category(),
                        table.table(),
                        texts().get("identities.logs.table." + table)));
        line.setWrapText(true);
        line.setMinHeight(Region.USE_PREF_SIZE);
        return line;
    }

    /** Where the way to the logs leads. */
    private void lead(String pasted) {
        String host = Optional.ofNullable(workspace.profile().endpoint())
                .map(endpoint -> endpoint.getHost())
                .orElse("");
        PortalPage known = PortalPage.of(host, pasted);
        boolean whole = known.resourceId().isPresent();
        where.setText(texts().get(whole ? "identities.logs.where" : "identities.logs.where.list", host));
        page.offer(context, texts().get(whole ? "identities.logs.open" : "identities.logs.open.list"), known.logs());
    }

    private void copy(LogQuery chosen) {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, chosen.text()));
        copied.setText(texts().get("identities.logs.copied"));
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts().get("identities.logs.copy"));
    }

    @Override
    public String cancel() {
        return texts().get("identities.logs.close");
    }

    @Override
    public ObservableValue<Optional<LogQuery>> entered() {
        return entered;
    }

    private Texts texts() {
        return context.texts();
    }
}
