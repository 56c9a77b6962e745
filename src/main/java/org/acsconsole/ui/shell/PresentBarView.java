package org.acsconsole.ui.shell;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.util.Subscription;
import org.acsconsole.host.ServiceState;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.ServiceWatch;
import org.acsconsole.ui.control.EnvironmentStyle;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.ProfileTitle;
import org.acsconsole.ui.text.Shortcut;
import org.acsconsole.ui.workshop.PresentPart;
import org.jspecify.annotations.Nullable;

/** Before an audience: what is shown large, and small beside it the service's clock and the faults in force. */
final class PresentBarView {

    private static final String REMEMBERED = "present.part";

    private final ScreenContext context;
    private final BooleanProperty presenting;
    private final ServiceWatch service;
    private final InstantSource wallClock = InstantSource.system();
    private final ReadOnlyObjectWrapper<@Nullable PresentPart> part = new ReadOnlyObjectWrapper<>();

    @FXML
    private Node bar;

    @FXML
    private ToggleGroup parts;

    @FXML
    private ToggleButton step;

    @FXML
    private ToggleButton life;

    @FXML
    private ToggleButton code;

    @FXML
    private ToggleButton screens;

    @FXML
    private Pane mark;

    @FXML
    private Pane faults;

    @FXML
    private Label clock;

    @FXML
    private Button presenter;

    @FXML
    private Tooltip presenterHelp;

    @FXML
    private Tooltip leaveHelp;

    /** @param presenting whether the console is presented; leaving ends that */
    PresentBarView(ScreenContext context, BooleanProperty presenting, ServiceWatch service) {
        this.context = context;
        this.presenting = presenting;
        this.service = service;
    }

    @FXML
    private void initialize() {
        Visibility.whenever(context.presenting(), bar);
        step.setUserData(PresentPart.STEP);
        life.setUserData(PresentPart.LIFE);
        code.setUserData(PresentPart.CODE);
        List<ToggleButton> ofTour = List.of(step, life, code);
        ofTour.forEach(each -> each.disableProperty()
                .bind(context.workspace()
                        .map(open -> !open.capabilities().adjustable())
                        .orElse(true)));
        presenter.disableProperty().bind(part.isNull());
        presenterHelp.setText(context.texts().get("shell.presenter") + "  "
                + Shortcut.PRESENTER.keys().getDisplayText());
        leaveHelp.setText(context.texts()
                .get("shell.present.leave.help", Shortcut.PRESENT.keys().getDisplayText()));
        parts.selectToggle(remembered());
        parts.selectedToggleProperty().subscribe((old, now) -> {
            if (now == null) {
                parts.selectToggle(old);
            } else {
                if (leadsTours()) {
                    context.views()
                            .memory()
                            .remember(REMEMBERED, now.getUserData().toString());
                }
                choose();
            }
        });
    }

    private Toggle remembered() {
        String last = context.views().memory().remembered(REMEMBERED).orElse(PresentPart.STEP.name());
        return parts.getToggles().stream()
                .filter(each -> last.equals(each.getUserData().toString()))
                .findFirst()
                .orElse(step);
    }

    /** Follows clock and faults until closed. */
    Subscription live() {
        return Subscription.combine(
                context.presenting().subscribe(this::choose),
                context.workspace().subscribe(this::follow),
                context.ticker().now().subscribe(this::showTime),
                service.state().subscribe(state -> {
                    showTime(context.now());
                    showFaults(state);
                }));
    }

    /** Before an audience, too, everybody sees on which resource all this happens, unless it is the workshop. */
    private void follow(@Nullable Workspace open) {
        parts.selectToggle(leadsTours() ? remembered() : screens);
        mark.getChildren().clear();
        if (open != null && !leadsTours()) {
            Profile profile = open.profile();
            Pill pill = new Pill(
                    ProfileTitle.of(profile.name(), profile.environment(), context.texts()),
                    EnvironmentStyle.tone(profile.environment()));
            pill.setMinWidth(Region.USE_PREF_SIZE);
            mark.getChildren().add(pill);
        }
        choose();
    }

    /** What of the tour is shown; null while the console's screens are. */
    ReadOnlyObjectProperty<@Nullable PresentPart> part() {
        return part.getReadOnlyProperty();
    }

    private void choose() {
        boolean tour = context.presenting().get() && leadsTours();
        part.set(tour && parts.getSelectedToggle().getUserData() instanceof PresentPart chosen ? chosen : null);
    }

    /** @param toggle opens the presenter's window, or closes it */
    void whenPresenterWanted(Runnable toggle) {
        presenter.setOnAction(pressed -> toggle.run());
    }

    /** Shows the part with that number, from 1; the last one is the console's screens. */
    void show(int number) {
        if (parts.getToggles().get(number - 1) instanceof ToggleButton wanted && !wanted.isDisabled()) {
            parts.selectToggle(wanted);
        }
    }

    /** Shows the console's screens. */
    void showScreens() {
        if (presenting.get()) {
            parts.selectToggle(screens);
        }
    }

    @FXML
    void leave() {
        presenting.set(false);
    }

    private boolean leadsTours() {
        Workspace open = context.workspace().getValue();
        return open != null && open.capabilities().adjustable();
    }

    private void showTime(Instant now) {
        ServiceState known = service.state().getValue();
        String time = context.times().clock(now);
        String ahead = context.times().ahead(Duration.between(wallClock.instant(), now));
        clock.setText(
                known == null
                        ? time
                        : known.frozen()
                                ? context.texts().get("shell.present.clock.frozen", time, ahead)
                                : context.texts()
                                        .get("shell.present.clock", time, Integer.toString(known.rate()), ahead));
    }

    private void showFaults(@Nullable ServiceState state) {
        List<FaultInjectionText> all = state == null
                ? List.of()
                : state.faults().stream()
                        .map(each -> FaultInjectionText.of(each, context.texts(), context.times()))
                        .toList();
        faults.getChildren().setAll(all.stream().map(FaultInjectionsView::chip).toList());
    }
}
