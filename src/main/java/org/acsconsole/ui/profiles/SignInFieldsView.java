package org.acsconsole.ui.profiles;

import java.net.URI;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import org.acsconsole.secret.ConnectionString;
import org.acsconsole.settings.EntraKey;
import org.acsconsole.settings.EntraMethod;
import org.acsconsole.settings.EntraSetting;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks how a profile signs in. */
final class SignInFieldsView {

    /** What a profile signs in with. */
    private enum Kind {
        WORKSHOP,
        ACCESS_KEY,
        CONNECTION_STRING,
        ENTRA
    }

    private final Texts texts;
    private final EntraFieldsView entra;
    private final SecretFieldsView secret;
    private final @Nullable SignIn before;
    private Runnable changed = () -> {};

    @FXML
    private ComboBox<Kind> kind;

    @FXML
    private Node endpointFields;

    @FXML
    private Label endpointName;

    @FXML
    private TextField endpoint;

    @FXML
    private Node entraFields;

    @FXML
    private Node secretFields;

    /** @param before how the profile signs in so far; null if it does not yet */
    SignInFieldsView(ScreenContext context, ProfileDesk desk, @Nullable SignIn before) {
        this.texts = context.texts();
        this.entra = new EntraFieldsView(context.texts(), desk);
        this.secret = new SecretFieldsView(context, desk);
        this.before = before;
    }

    /** The parts that are included. */
    Stream<Object> parts() {
        return Stream.of(entra, secret);
    }

    @FXML
    private void initialize() {
        kind.setConverter(new ChoiceText<>(each -> texts.get("profiles.sign-in." + each)));
        endpoint.setTextFormatter(new TextFormatter<>(this::takeApart));
        Visibility.roomWhileVisible(endpointFields, entraFields, secretFields);
        offer(before != null && before.toOwnWorkshop());
        fill();
        kind.valueProperty().subscribe(this::follow);
        entra.whenChanged(this::follow);
        secret.whenChanged(
                () -> changed.run(), () -> address().map(URI::getHost).orElse(""));
        secret.whenPasted(this::takeApart);
        endpoint.focusedProperty().subscribe((was, is) -> takeApart(endpoint.getText()));
        endpoint.textProperty().subscribe(() -> changed.run());
        follow();
    }

    /** Calls the listener after each entry. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** Offers the ways to sign in to the workshop service, or to a resource of Azure. */
    void offer(boolean workshop) {
        List<Kind> offered = workshop
                ? List.of(Kind.WORKSHOP, Kind.ENTRA)
                : List.of(Kind.ACCESS_KEY, Kind.CONNECTION_STRING, Kind.ENTRA);
        Kind now = kind.getValue();
        if (!kind.getItems().equals(offered)) {
            kind.getItems().setAll(offered);
            kind.setValue(now != null && offered.contains(now) ? now : offered.getFirst());
            entra.offer(workshop);
        }
    }

    /** How the profile of that name signs in; empty while that is not complete. */
    Optional<SignIn> signIn(String profile) {
        if (problem().isPresent()) {
            return Optional.empty();
        }
        return switch (kind.getValue()) {
            case WORKSHOP -> Optional.of(new SignIn.OwnWorkshop());
            case CONNECTION_STRING -> secret.reference(profile).map(SignIn.ByConnectionString::new);
            case ACCESS_KEY ->
                address().flatMap(uri -> secret.reference(profile).map(key -> new SignIn.ByAccessKey(uri, key)));
            case ENTRA -> isOfWorkshop() ? Optional.of(new SignIn.WorkshopByEntra(entra.method())) : byEntra(profile);
        };
    }

    private Optional<SignIn> byEntra(String profile) {
        return address()
                .map(uri -> new SignIn.ByEntra(
                        uri, entra.setting(takesSecret() ? secret.reference(profile) : Optional.empty())));
    }

    /** What is entered of a secret, for the profile of that name; empty if nothing is. */
    Optional<EnteredSecret> entered(String profile) {
        return takesSecret() ? secret.entered(profile) : Optional.empty();
    }

    /** The key of what is missing; empty if nothing is. */
    Optional<String> problem() {
        if (takesEndpoint() && address().isEmpty()) {
            return Optional.of("profiles.problem.endpoint");
        }
        Optional<String> wrong = kind.getValue() == Kind.ENTRA ? entra.problem() : Optional.empty();
        return wrong.or(() -> takesSecret() ? secret.problem() : Optional.empty());
    }

    /** Forgets what was entered of a secret. */
    void wipe() {
        secret.wipe();
    }

    private void fill() {
        switch (before) {
            case SignIn.ByAccessKey by -> {
                endpoint.setText(by.endpoint().toString());
                secret.show(by.key());
            }
            case SignIn.ByConnectionString by -> {
                kind.setValue(Kind.CONNECTION_STRING);
                secret.show(by.reference());
            }
            case SignIn.ByEntra by -> {
                kind.setValue(Kind.ENTRA);
                endpoint.setText(by.endpoint().toString());
                entra.show(by.entra());
                follow();
                secret.show(by.entra().secret());
            }
            case SignIn.WorkshopByEntra by -> {
                kind.setValue(Kind.ENTRA);
                entra.show(new EntraSetting(by.method()));
            }
            case SignIn.OwnWorkshop own -> {}
            case null -> {}
        }
    }

    private void follow() {
        if (kind.getValue() == null) {
            return;
        }
        boolean byEntra = kind.getValue() == Kind.ENTRA;
        endpointFields.setVisible(takesEndpoint());
        endpointName.setText(texts.get(byEntra ? "profiles.endpoint.entra" : "profiles.endpoint"));
        entraFields.setVisible(byEntra);
        secretFields.setVisible(takesSecret());
        secret.use(
                !byEntra
                        ? SecretFieldsView.Use.KEY
                        : entra.method() == EntraMethod.CLIENT_CERTIFICATE
                                ? SecretFieldsView.Use.CERTIFICATE_PASSWORD
                                : SecretFieldsView.Use.CLIENT_SECRET);
        changed.run();
    }

    private boolean isOfWorkshop() {
        return kind.getItems().contains(Kind.WORKSHOP);
    }

    private boolean takesEndpoint() {
        return kind.getValue() == Kind.ACCESS_KEY || (kind.getValue() == Kind.ENTRA && !isOfWorkshop());
    }

    private boolean takesSecret() {
        return switch (kind.getValue()) {
            case WORKSHOP -> false;
            case ACCESS_KEY, CONNECTION_STRING -> true;
            case ENTRA -> !isOfWorkshop() && entra.method().takes(EntraKey.SECRET);
        };
    }

    private Optional<URI> address() {
        return SignIn.endpoint(endpoint.getText());
    }

    /** The key of a pasted connection string never comes into the field that shows it. */
    private TextFormatter.@Nullable Change takeApart(TextFormatter.Change change) {
        ConnectionString parts = ConnectionString.of(change.getControlNewText());
        if (change.getText().length() > 1 && parts.isWhole()) {
            String address = Objects.requireNonNull(parts.endpoint());
            change.setRange(0, change.getControlText().length());
            change.setText(address);
            change.selectRange(address.length(), address.length());
            take(parts);
        }
        return change;
    }

    private void takeApart(String pasted) {
        ConnectionString parts = ConnectionString.of(pasted);
        if (parts.isWhole()) {
            endpoint.setText(parts.endpoint());
            take(parts);
        }
    }

    /** Whoever signs in with Entra ID needs no key. */
    private void take(ConnectionString parts) {
        if (kind.getValue() != Kind.ENTRA) {
            kind.setValue(Kind.ACCESS_KEY);
            secret.take(Objects.requireNonNull(parts.accessKey()));
        }
    }
}
