package org.acsconsole.ui.workshop;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.layout.Pane;
import javafx.stage.Window;
import javafx.util.Subscription;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.code.CodeText;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.Workspace;
import org.acsconsole.reason.ConnectionProblem;
import org.acsconsole.reason.Reason;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.SavedFile;
import org.acsconsole.ui.control.SecretClipboard;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;

/**
 * What an audience needs to connect its own code: the connection string, the authority to trust, and a program that runs; and the
 * key for an instructor's scripts. Neither key is ever shown, whoever looks on.
 */
final class ConnectView {

    private static final String KEY = "accesskey=";
    private static final String MASK = "••••••••";

    private final ScreenContext context;
    private final Texts texts;
    private final ObservableValue<@Nullable WorkshopAddress> address;
    private final BiFunction<Window, String, Optional<Path>> askForFile;

    @FXML
    private TextField connection;

    @FXML
    private Button copyConnection;

    @FXML
    private Label lent;

    @FXML
    private TextField control;

    @FXML
    private Button copyControl;

    @FXML
    private Label controlLent;

    @FXML
    private TextField entra;

    @FXML
    private Button copyEntra;

    @FXML
    private Label entraLent;

    @FXML
    private TextField authority;

    @FXML
    private Button copyPath;

    @FXML
    private Button saveAuthority;

    @FXML
    private Label authorityNotice;

    @FXML
    private ToggleGroup chosen;

    @FXML
    private Pane languages;

    @FXML
    private TextArea code;

    @FXML
    private Button copyCode;

    @FXML
    private Button saveCode;

    @FXML
    private Label notice;

    /**
     * @param address the service's; null while it is not known
     * @param askForFile asks where to save a file of that name
     */
    ConnectView(
            ScreenContext context,
            ObservableValue<@Nullable WorkshopAddress> address,
            BiFunction<Window, String, Optional<Path>> askForFile) {
        this.context = context;
        this.texts = context.texts();
        this.address = address;
        this.askForFile = askForFile;
    }

    @FXML
    private void initialize() {
        for (CodeLanguage each : CodeLanguage.values()) {
            ToggleButton button = new ToggleButton(each.label());
            button.setUserData(each);
            button.setToggleGroup(chosen);
            button.setOnAction(pressed -> {
                button.setSelected(true);
                context.code().language().set(each);
            });
            languages.getChildren().add(button);
        }
        Visibility.whileSaying(lent, entraLent, controlLent, authorityNotice, notice);
        for (Label each : List.of(authorityNotice, notice)) {
            Tooltip whole = new Tooltip();
            whole.textProperty().bind(each.textProperty());
            each.setTooltip(whole);
        }
    }

    /** Follows the service, the chosen language and the presentation until closed. */
    Subscription live() {
        return Subscription.combine(
                address.subscribe(now -> show()),
                context.code().language().subscribe(now -> show()),
                context.clipboard().lending().subscribe((before, lending) -> {
                    if (!lending) {
                        forgetLent();
                    }
                }),
                context.presenting().subscribe(now -> show()));
    }

    @FXML
    private void copyConnection() {
        lend(WorkshopAddress::connectionString, lent);
    }

    @FXML
    private void copyEntra() {
        lend(WorkshopAddress::entraVariables, entraLent);
    }

    @FXML
    private void copyControl() {
        lend(WorkshopAddress::controlKey, controlLent);
    }

    @FXML
    private void copyPath() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.PLAIN_TEXT, authority.getText()));
        notice.setText("");
        authorityNotice.setText(texts.get("workshop.connect.copied-path"));
    }

    @FXML
    private void saveAuthority() {
        WorkshopAddress now = address.getValue();
        if (now != null) {
            Path from = now.caCertificate();
            save(from.getFileName().toString(), to -> Files.write(to, certificate(from)), authorityNotice);
        }
    }

    @FXML
    private void copyCode() {
        program().ifPresent(program -> {
            context.code().copy(program);
            authorityNotice.setText("");
            notice.setText(context.code().announced().get());
        });
    }

    @FXML
    private void saveCode() {
        program().ifPresent(program -> save(program.fileName(), to -> Files.writeString(to, program.text()), notice));
    }

    private void show() {
        WorkshopAddress now = address.getValue();
        for (Button each :
                List.of(copyConnection, copyEntra, copyControl, copyPath, saveAuthority, copyCode, saveCode)) {
            each.setDisable(now == null);
        }
        for (Label each : List.of(lent, entraLent, controlLent, authorityNotice, notice)) {
            each.setText("");
        }
        connection.setText(now == null ? texts.get("workshop.connect.unreached") : masked(now.connectionString()));
        entra.setText(
                now == null
                        ? ""
                        : texts.get(
                                "workshop.connect.entra.client",
                                context.presenting().get() ? MASK : now.entra().clientId(),
                                MASK));
        control.setText(now == null ? "" : MASK);
        authority.setText(now == null ? "" : now.caCertificate().toString());
        code.setText(program().map(CodeText::text).orElse(""));
        chosen.getToggles().stream()
                .filter(each -> each.getUserData() == context.code().language().get())
                .forEach(chosen::selectToggle);
    }

    private void forgetLent() {
        for (Label each : List.of(lent, entraLent, controlLent)) {
            each.setText("");
        }
    }

    private void lend(Function<WorkshopAddress, String> secret, Label notice) {
        WorkshopAddress now = address.getValue();
        if (now != null) {
            context.clipboard().lend(secret.apply(now));
            forgetLent();
            notice.setText(texts.get("workshop.connect.lent", SecretClipboard.LENT_FOR.toSeconds()));
        }
    }

    private Optional<CodeText> program() {
        return Optional.ofNullable(address.getValue())
                .map(now -> context.code()
                        .texts()
                        .program(
                                context.code().language().get(),
                                new CallTarget.Workshop(now.endpoint(), certificateFor(now))));
    }

    /** On another computer the certificate is where the program is. */
    private static Path certificateFor(WorkshopAddress now) {
        Path here = now.caCertificate();
        return now.endpoint().getHost().equals("localhost") ? here : here.getFileName();
    }

    private static String masked(String connectionString) {
        return connectionString.substring(0, connectionString.indexOf(KEY) + KEY.length()) + MASK;
    }

    private byte[] certificate(Path from) {
        try {
            return Files.readAllBytes(from);
        } catch (IOException e) {
            Workspace open = context.workspace().getValue();
            String profile = open == null ? "" : open.profile().name();
            throw new FaultException(
                    new Fault.NotConnected(
                            profile, Reason.of(ConnectionProblem.CERTIFICATE_UNREADABLE, from.toString())),
                    e);
        }
    }

    /** @param told says where it was saved, beside the button that saved it */
    private void save(String name, SavedFile.Writing writing, Label told) {
        askForFile
                .apply(code.getScene().getWindow(), name)
                .ifPresent(file -> context.tasks()
                        .query(
                                () -> SavedFile.write(file, writing),
                                written -> {
                                    notice.setText("");
                                    authorityNotice.setText("");
                                    told.setText(texts.get("workshop.connect.saved", written));
                                },
                                context.faults()::show));
    }
}
