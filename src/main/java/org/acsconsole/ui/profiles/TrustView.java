package org.acsconsole.ui.profiles;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Date;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.stage.FileChooser;
import javafx.stage.Window;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.PresentedChain;
import org.acsconsole.settings.TrustedAuthority;
import org.acsconsole.settings.TrustedAuthority.NoAuthorityException;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.ActionDialog;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.ReasonText;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;

/** Shows an authority that signed a server's certificate, and asks whether one profile is to trust it. */
public final class TrustView implements DialogForm<TrustedAuthority> {

    private final ScreenContext context;
    private final Texts texts;
    private final Truster truster;
    private final String endpoint;
    private final PresentedChain chain;
    private final Function<Window, Optional<Path>> files;
    private final ObjectProperty<Optional<TrustedAuthority>> entered = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private DialogPane pane;

    @FXML
    private Label says;

    @FXML
    private Node missing;

    @FXML
    private Label notSent;

    @FXML
    private Label problem;

    @FXML
    private Node details;

    @FXML
    private Label subject;

    @FXML
    private Label issuer;

    @FXML
    private Label validity;

    @FXML
    private TextArea fingerprint;

    /** The profile that is to trust the authority. */
    public record Truster(String profile, Environment environment) {}

    /** @param files asks for a file; empty if the user does not want one any more */
    TrustView(
            ScreenContext context,
            Truster truster,
            String endpoint,
            PresentedChain chain,
            Function<Window, Optional<Path>> files) {
        this.context = context;
        this.texts = context.texts();
        this.truster = truster;
        this.endpoint = endpoint;
        this.chain = chain;
        this.files = files;
    }

    /** Whether there is an authority to ask about. */
    public static boolean isFor(Fault fault) {
        return fault instanceof Fault.UntrustedCertificate untrusted && untrusted.chain() != null;
    }

    /**
     * Opens the dialog, if there is an authority to ask about; returns at once.
     *
     * @param work has the profile trust the authority; blocks
     * @param done gets the result of the work, once the dialog is closed
     */
    public static <R> void ask(
            ScreenContext context,
            Window owner,
            Truster truster,
            Fault fault,
            Function<TrustedAuthority, R> work,
            Consumer<R> done) {
        if (fault instanceof Fault.UntrustedCertificate untrusted && untrusted.chain() != null) {
            TrustView view = new TrustView(
                    context,
                    truster,
                    untrusted.endpoint(),
                    untrusted.chain(),
                    window -> chosen(context.texts(), window));
            ActionDialog.open(
                    context,
                    owner,
                    view,
                    (authority, dialog) -> dialog.perform(
                            context.texts().get("profiles.authority.keeping"), () -> work.apply(authority), done));
        }
    }

    @FXML
    private void initialize() {
        pane.setHeaderText(texts.get("profiles.authority.title", truster.profile()));
        EnvironmentStyle.mark(pane, truster.environment());
        says.setText(texts.get("profiles.authority.says", endpoint));
        notSent.setText(texts.get("profiles.authority.not-sent", TrustedAuthority.signer(chain)));
        Visibility.whileSaying(problem);
        Optional<TrustedAuthority> sent = TrustedAuthority.of(chain);
        Visibility.set(missing, sent.isEmpty());
        Visibility.set(details, false);
        sent.ifPresent(this::show);
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("profiles.authority.action"));
    }

    @Override
    public ObservableValue<Optional<TrustedAuthority>> entered() {
        return entered;
    }

    @Override
    public String title() {
        return texts.get("profiles.title");
    }

    /** Whoever reads TLS reads the keys: Enter does not agree to that. */
    @Override
    public boolean destructive() {
        return true;
    }

    @FXML
    private void choose() {
        files.apply(pane.getScene().getWindow())
                .ifPresent(file -> context.tasks().query(() -> read(file), this::read, context.faults()::show));
    }

    /** What a file has for the chain, or why it is of no use. */
    private record Read(Optional<TrustedAuthority> authority, String problem) {}

    private Read read(Path file) {
        try {
            return new Read(Optional.of(TrustedAuthority.read(file, chain)), "");
        } catch (NoAuthorityException e) {
            return new Read(Optional.empty(), ReasonText.of(e.reason(), texts));
        }
    }

    private void read(Read file) {
        problem.setText(file.problem());
        file.authority().ifPresent(authority -> {
            show(authority);
            pane.getScene().getWindow().sizeToScene();
        });
    }

    private void show(TrustedAuthority authority) {
        Times times = new Times(texts, ZoneId.systemDefault());
        subject.setText(authority.subject());
        issuer.setText(authority.issuer());
        validity.setText(texts.get(
                "profiles.authority.from-to",
                date(times, authority.first().getNotBefore()),
                date(times, authority.first().getNotAfter())));
        fingerprint.setText(inTwo(authority.fingerprint()));
        Visibility.set(details, true);
        entered.set(Optional.of(authority));
    }

    /** A line of it has room, whatever the size of the text. */
    private static String inTwo(String fingerprint) {
        int half = fingerprint.length() / 2;
        return fingerprint.substring(0, half) + "\n" + fingerprint.substring(half + 1);
    }

    private static String date(Times times, Date then) {
        return times.date(then.toInstant());
    }

    private static Optional<Path> chosen(Texts texts, Window owner) {
        FileChooser chooser = new FileChooser();
        chooser.setTitle(texts.get("profiles.authority.choose.title"));
        return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
    }
}
