package org.acsconsole.ui.shell;

import java.util.List;
import java.util.stream.Collectors;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.util.Subscription;
import org.acsconsole.host.ServiceState;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.ServiceWatch;
import org.acsconsole.ui.control.Pill;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Tone;
import org.jspecify.annotations.Nullable;

/** Names every fault that the service was asked for, and ends them all with one press. */
final class FaultInjectionsView {

    private final ScreenContext context;
    private final Texts texts;
    private final ServiceWatch service;
    private final Runnable clearFaults;

    @FXML
    private Node faultInjections;

    @FXML
    private FlowPane chips;

    @FXML
    private Button clear;

    /** @param clearFaults ends all faults; returns at once */
    FaultInjectionsView(ScreenContext context, ServiceWatch service, Runnable clearFaults) {
        this.clearFaults = clearFaults;
        this.context = context;
        this.texts = context.texts();
        this.service = service;
    }

    /** Or it would ask for the height that its chips have in a narrow column, whatever room there is. */
    @FXML
    private void initialize() {
        chips.prefWrapLengthProperty().bind(chips.widthProperty());
    }

    /** Follows the service until closed. */
    Subscription live() {
        return service.state()
                .map(ServiceState::faults)
                .orElse(List.of())
                .map(all -> all.stream()
                        .map(each -> FaultInjectionText.of(each, texts, context.times()))
                        .toList())
                .subscribe(this::show);
    }

    @FXML
    void clear() {
        clearFaults.run();
    }

    private void show(@Nullable List<FaultInjectionText> all) {
        List<FaultInjectionText> shown = all == null ? List.of() : all;
        chips.getChildren().setAll(shown.stream().map(FaultInjectionsView::chip).toList());
        Visibility.set(faultInjections, !shown.isEmpty());
        String named = shown.stream().map(FaultInjectionText::help).collect(Collectors.joining(" "));
        faultInjections.setAccessibleText(texts.get("shell.faults") + ". " + named);
        clear.setAccessibleHelp(named);
    }

    /** A fault in a few words; a sentence on hovering, and for assistive tools. */
    static Label chip(FaultInjectionText text) {
        Label chip = new Pill(text.chip(), Tone.DANGER);
        chip.setTooltip(new Tooltip(text.help()));
        chip.setAccessibleText(text.help());
        return chip;
    }
}
