package org.acsconsole.ui.profiles;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import org.acsconsole.settings.EntraKey;
import org.acsconsole.settings.EntraMethod;
import org.acsconsole.settings.EntraSetting;
import org.acsconsole.settings.SecretReference;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks how a profile signs in with Microsoft Entra ID, and for what that way needs; the secret is asked for elsewhere. */
final class EntraFieldsView {

    private final Texts texts;
    private final ProfileDesk desk;
    private Runnable changed = () -> {};
    private boolean ofWorkshop;

    @FXML
    private ComboBox<EntraMethod> method;

    @FXML
    private Node tenantFields;

    @FXML
    private TextField tenant;

    @FXML
    private Node clientFields;

    @FXML
    private TextField client;

    @FXML
    private Node certificateFields;

    @FXML
    private TextField certificate;

    @FXML
    private Node authorityFields;

    @FXML
    private TextField authority;

    EntraFieldsView(Texts texts, ProfileDesk desk) {
        this.texts = texts;
        this.desk = desk;
    }

    @FXML
    private void initialize() {
        method.setConverter(new ChoiceText<>(each -> texts.get("profiles.entra.method." + each)));
        Visibility.roomWhileVisible(tenantFields, clientFields, certificateFields, authorityFields);
        offer(false);
        method.valueProperty().subscribe(this::follow);
        Stream.of(tenant, client, certificate, authority)
                .forEach(each -> each.textProperty().subscribe(() -> changed.run()));
    }

    /** Calls the listener after each entry. */
    void whenChanged(Runnable listener) {
        changed = listener;
    }

    /** The issuer of the workshop service knows fewer ways, and itself what they need. */
    void offer(boolean workshop) {
        ofWorkshop = workshop;
        EntraMethod before = method.getValue();
        List<EntraMethod> offered = Arrays.stream(EntraMethod.values())
                .filter(each -> !workshop || each.isOfWorkshop())
                .toList();
        method.getItems().setAll(offered);
        method.setValue(before == null || !offered.contains(before) ? offered.getFirst() : before);
        follow();
    }

    void show(EntraSetting setting) {
        method.setValue(setting.method());
        tenant.setText(text(setting.tenant()));
        client.setText(text(setting.client()));
        certificate.setText(text(setting.certificate()));
        authority.setText(text(setting.authorityHost()));
    }

    EntraMethod method() {
        return method.getValue();
    }

    /** What is entered; only to be asked for while there is no problem. */
    EntraSetting setting(Optional<SecretReference> secret) {
        return new EntraSetting(
                method.getValue(),
                entered(EntraKey.TENANT, tenant).orElse(null),
                entered(EntraKey.CLIENT, client).orElse(null),
                secret.orElse(null),
                entered(EntraKey.CERTIFICATE, certificate).flatMap(this::path).orElse(null),
                entered(EntraKey.AUTHORITY_HOST, authority)
                        .flatMap(SignIn::endpoint)
                        .orElse(null));
    }

    /** The key of what is missing or wrong; empty if nothing is. */
    Optional<String> problem() {
        if (ofWorkshop) {
            return Optional.empty();
        }
        return wrong(EntraKey.TENANT, tenant, EntraSetting::isTenant)
                .or(() -> wrong(EntraKey.CLIENT, client, EntraSetting::isClient))
                .or(() -> wrong(
                        EntraKey.CERTIFICATE, certificate, text -> path(text).isPresent()))
                .or(() -> wrong(
                        EntraKey.AUTHORITY_HOST,
                        authority,
                        text -> SignIn.endpoint(text).isPresent()));
    }

    @FXML
    private void chooseCertificate() {
        FileChoice.into(certificate, texts.get("profiles.entra.certificate.title"));
    }

    private Optional<String> wrong(EntraKey key, TextField field, Predicate<String> form) {
        boolean right =
                entered(key, field).map(form::test).orElse(!method.getValue().needs(key));
        return right ? Optional.empty() : Optional.of("profiles.problem.entra." + key);
    }

    private Optional<String> entered(EntraKey key, TextField field) {
        return Optional.of(field.getText().strip())
                .filter(text -> !text.isEmpty() && method.getValue().takes(key));
    }

    private Optional<Path> path(String text) {
        return desk.reference("file:" + text, "")
                .map(SecretReference.OwnerOnlyFile.class::cast)
                .map(SecretReference.OwnerOnlyFile::path);
    }

    private void follow() {
        if (method.getValue() != null) {
            show(EntraKey.TENANT, tenantFields);
            show(EntraKey.CLIENT, clientFields);
            show(EntraKey.CERTIFICATE, certificateFields);
            show(EntraKey.AUTHORITY_HOST, authorityFields);
            tenant.setPromptText(prompt(EntraKey.TENANT));
            client.setPromptText(prompt(EntraKey.CLIENT));
            changed.run();
        }
    }

    private void show(EntraKey key, Node fields) {
        fields.setVisible(!ofWorkshop && method.getValue().takes(key));
    }

    /** What is entered there, or what is used if nothing is. */
    private String prompt(EntraKey key) {
        return texts.get((method.getValue().needs(key) ? "profiles.entra.example." : "profiles.entra.free.") + key);
    }

    private static String text(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }
}
