package org.acsconsole.ui.profiles;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.Safeguards;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.ProfileTitle;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks for all that a profile has. */
public final class ProfileFormView implements DialogForm<ProfileEntry> {

    /** Who adds a profile has a resource of Azure's. */
    private static final Environment OF_NEW_ONES = Arrays.stream(Environment.values())
            .filter(each -> !each.capabilities().adjustable())
            .findFirst()
            .orElseThrow();

    private final Texts texts;
    private final ProfileDesk desk;
    private final @Nullable ProfileSetting before;
    private final Set<String> taken;
    private final Parts parts;
    private final ObjectProperty<Optional<ProfileEntry>> entered = new SimpleObjectProperty<>(Optional.empty());
    private Runnable failed = () -> {};

    @FXML
    private DialogPane pane;

    @FXML
    private TextField name;

    @FXML
    private ComboBox<Environment> environment;

    @FXML
    private TextField ledger;

    @FXML
    private CheckBox reason;

    @FXML
    private CheckBox readOnly;

    @FXML
    private Label problem;

    /** The parts of the form. */
    record Parts(SignInFieldsView signIn, NetworkFieldsView network, LimitsFieldsView limits, ConnectionTestView test) {

        /** All that the form includes, also in its parts. */
        Object[] included() {
            return Stream.concat(Stream.of(signIn, network, limits, test), signIn.parts())
                    .toArray();
        }
    }

    /**
     * A form for a profile.
     *
     * @param before the profile as it is; null for a new one
     * @param taken the names that other profiles have
     */
    ProfileFormView(Texts texts, ProfileDesk desk, @Nullable ProfileSetting before, Set<String> taken, Parts parts) {
        this.texts = texts;
        this.desk = desk;
        this.before = before;
        this.taken = Set.copyOf(taken);
        this.parts = parts;
    }

    @FXML
    private void initialize() {
        pane.setHeaderText(
                before == null ? texts.get("profiles.new.title") : texts.get("profiles.edit.title", before.name()));
        environment.setConverter(new ChoiceText<>(each -> ProfileTitle.environment(each, texts)));
        environment.getItems().setAll(Environment.values());
        environment.setValue(before == null ? OF_NEW_ONES : before.environment());
        name.setText(before == null ? "" : before.name());
        reason.setSelected(before != null && before.reasonRequired());
        readOnly.setSelected(before != null && before.readOnly());
        ledger.setText(before == null ? "" : Objects.requireNonNullElse(before.ledger(), ""));
        Visibility.whileSaying(problem);
        RateLimits published = environment.getValue().capabilities().limits();
        parts.limits().show(before == null ? published : before.limits(), published);
        offer(environment.getValue());
        environment.valueProperty().subscribe((old, now) -> {
            offer(now);
            parts.limits().publish(now.capabilities().limits());
            follow();
        });
        name.textProperty().subscribe((old, now) -> follow());
        ledger.textProperty().subscribe((old, now) -> follow());
        reason.selectedProperty().subscribe((old, now) -> follow());
        readOnly.selectedProperty().subscribe((old, now) -> follow());
        parts.signIn().whenChanged(this::follow);
        parts.network().whenChanged(this::follow);
        parts.limits().whenChanged(this::follow);
        follow();
    }

    /** Calls the listener when what the button does failed. */
    void whenFailed(Runnable listener) {
        failed = listener;
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("profiles.save"));
    }

    @Override
    public ObservableValue<Optional<ProfileEntry>> entered() {
        return entered;
    }

    @Override
    public String title() {
        return texts.get("profiles.title");
    }

    @Override
    public void failed(Throwable failure) {
        failed.run();
    }

    @Override
    public void closed() {
        parts.test().cancel();
        parts.signIn().wipe();
        parts.network().wipe();
    }

    /** What there is to choose in that environment. */
    private void offer(Environment now) {
        parts.signIn().offer(now.capabilities().adjustable());
        parts.network().offer(now.capabilities().adjustable());
    }

    private void follow() {
        EnvironmentStyle.mark(pane, environment.getValue());
        Optional<String> wrong = wrongName()
                .or(() -> parts.signIn().problem().or(parts.network()::problem).map(texts::get))
                .or(() -> parts.limits().limits().isPresent()
                        ? Optional.empty()
                        : Optional.of(texts.get("profiles.problem.limits")))
                .or(this::wrongLedger);
        problem.setText(wrong.orElse(""));
        Optional<ProfileEntry> now = wrong.isPresent() ? Optional.empty() : entry();
        entered.set(now);
        parts.test()
                .offer(now.map(entry -> new ConnectionTestView.Test(
                                () -> desk.test(entry.profile(), entry.pasted()),
                                () -> desk.signInForTest(entry.profile().name()),
                                new ConnectionTestView.Trusting(truster(entry.profile()), desk::keep, file -> {
                                    parts.network().trust(file);
                                    parts.test().run();
                                })))
                        .orElse(null));
    }

    private static TrustView.Truster truster(ProfileSetting profile) {
        return new TrustView.Truster(profile.name(), profile.environment());
    }

    private Optional<String> wrongName() {
        String entered = name.getText().strip();
        if (entered.isEmpty() || entered.length() > ProfileSetting.LONGEST_NAME) {
            return Optional.of(texts.get("profiles.problem.name", ProfileSetting.LONGEST_NAME));
        }
        return taken.contains(entered) ? Optional.of(texts.get("profiles.problem.name-taken")) : Optional.empty();
    }

    /** Empty for the one that all profiles share. */
    private Optional<String> writtenLedger() {
        return Optional.of(ledger.getText().strip()).filter(written -> !written.isEmpty());
    }

    private Optional<String> wrongLedger() {
        return writtenLedger()
                .filter(written -> desk.ledgerAt(written).isEmpty())
                .map(written -> texts.get("profiles.problem.ledger"));
    }

    @FXML
    private void chooseLedger() {
        FileChoice.into(ledger, texts.get("profiles.ledger.choose"));
    }

    private Optional<ProfileEntry> entry() {
        String named = name.getText().strip();
        return parts.signIn()
                .signIn(named)
                .flatMap(by -> parts.network()
                        .setting(named)
                        .flatMap(network -> parts.limits().limits().map(limits -> entry(named, by, network, limits))));
    }

    private ProfileEntry entry(String named, SignIn by, NetworkSetting network, RateLimits limits) {
        return new ProfileEntry(
                new ProfileSetting(
                        named,
                        environment.getValue(),
                        by,
                        network,
                        new Safeguards(limits, reason.isSelected(), readOnly.isSelected()),
                        writtenLedger().flatMap(desk::ledgerAt).orElse(null)),
                Stream.of(parts.signIn().entered(named), parts.network().entered(named))
                        .flatMap(Optional::stream)
                        .toList());
    }
}
