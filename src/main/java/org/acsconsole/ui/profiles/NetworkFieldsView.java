package org.acsconsole.ui.profiles;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProxySetting;
import org.acsconsole.settings.TrustedAuthority;
import org.acsconsole.settings.TrustedAuthority.NoAuthorityException;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.ReasonText;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks for the way to a profile's hosts: its proxy; and shows the authority that it trusts, which can be taken back. */
final class NetworkFieldsView {

    /** Who names the proxy. */
    private enum Route {
        SYSTEM,
        OWN
    }

    private final ScreenContext context;
    private final Texts texts;
    private final NetworkSetting before;
    private final SecretFieldsView password;
    private Runnable changed = () -> {};
    private @Nullable Path trusted;
    private boolean offered = true;

    @FXML
    private VBox fields;

    @FXML
    private ComboBox<Route> route;

    @FXML
    private Node proxyFields;

    @FXML
    private TextField address;

    @FXML
    private TextField user;

    @FXML
    private VBox passwordFields;

    @FXML
    private Node authorityFields;

    @FXML
    private Label authority;

    /** @param before the network as it is so far */
    NetworkFieldsView(ScreenContext context, ProfileDesk desk, NetworkSetting before) {
        this.context = context;
        this.texts = context.texts();
        this.before = before;
        this.password = new SecretFieldsView(context, desk);
    }

    @FXML
    private void initialize() {
        passwordFields.getChildren().add(context.views().load(password));
        password.use(SecretFieldsView.Use.PROXY_PASSWORD);
        route.setConverter(new ChoiceText<>(each -> texts.get("profiles.proxy." + each)));
        route.getItems().setAll(Route.values());
        Visibility.roomWhileVisible(fields, proxyFields, passwordFields, authorityFields);
        ProxySetting proxy = before.proxy();
        route.setValue(proxy == null ? Route.SYSTEM : Route.OWN);
        if (proxy != null) {
            address.setText(proxy.address());
            user.setText(Objects.requireNonNullElse(proxy.user(), ""));
            password.show(proxy.password());
        }
        password.whenChanged(
                () -> changed.run(),
                () -> setting("")
                        .map(NetworkSetting::proxy)
                        .map(ProxySetting::host)
                        .orElse(""));
        route.valueProperty().subscribe(this::follow);
        user.textProperty().subscribe(this::follow);
        address.textProperty().subscribe(() -> changed.run());
        trust(before.authority());
        follow();
    }

    /** Calls the listener after each entry. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** The workshop service is reached on this computer, without any of this. */
    void offer(boolean workshop) {
        offered = !workshop;
        fields.setVisible(offered);
    }

    /** From now on the profile trusts the authority in that file; null for none. */
    void trust(@Nullable Path file) {
        trusted = file;
        authorityFields.setVisible(file != null);
        if (file != null) {
            authority.setText(texts.get("profiles.authority.reading", file));
            context.tasks().query(() -> described(file), text -> describe(file, text), failure -> {});
        }
        changed.run();
    }

    /** The network as it was entered, for the profile of that name; empty while that is not complete. */
    Optional<NetworkSetting> setting(String profile) {
        if (!offered) {
            return Optional.of(NetworkSetting.OF_SYSTEM);
        }
        if (route.getValue() == Route.SYSTEM) {
            return Optional.of(new NetworkSetting(null, trusted));
        }
        return ProxySetting.at(address.getText())
                .map(proxy -> proxy.as(
                        user().orElse(null),
                        user().flatMap(any -> password.reference(profile)).orElse(null)))
                .map(proxy -> new NetworkSetting(proxy, trusted));
    }

    /** What is entered of the proxy's password, for the profile of that name; empty if nothing is. */
    Optional<EnteredSecret> entered(String profile) {
        return takesPassword() ? password.entered(profile) : Optional.empty();
    }

    /** The key of what is missing or wrong; empty if nothing is. */
    Optional<String> problem() {
        if (!takesProxy()) {
            return Optional.empty();
        }
        return ProxySetting.at(address.getText()).isEmpty()
                ? Optional.of("profiles.problem.proxy")
                : takesPassword() ? password.problem() : Optional.empty();
    }

    /** Forgets what was entered of a secret. */
    void wipe() {
        password.wipe();
    }

    @FXML
    private void takeBack() {
        trust(null);
    }

    private boolean takesProxy() {
        return offered && route.getValue() == Route.OWN;
    }

    private boolean takesPassword() {
        return takesProxy() && user().isPresent();
    }

    private Optional<String> user() {
        return Optional.of(user.getText().strip()).filter(text -> !text.isEmpty());
    }

    private void follow() {
        proxyFields.setVisible(route.getValue() == Route.OWN);
        passwordFields.setVisible(user().isPresent());
        changed.run();
    }

    private String described(Path file) {
        try {
            TrustedAuthority known = TrustedAuthority.read(file);
            return texts.get("profiles.authority.trusted", known.subject(), known.fingerprint(), file);
        } catch (NoAuthorityException e) {
            return ReasonText.of(e.reason(), texts);
        }
    }

    private void describe(Path file, String text) {
        if (file.equals(trusted)) {
            authority.setText(text);
        }
    }
}
