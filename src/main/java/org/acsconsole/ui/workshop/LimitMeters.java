package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.acsconsole.ui.text.Times;
import org.acsconsole.workshop.protocol.FaultsInForce.Usage;

/** How much is used of each window of Azure's limits. */
final class LimitMeters extends GridPane {

    private final Texts texts;
    private final Times times;
    private List<Usage> shown = List.of();

    LimitMeters(Texts texts, Times times) {
        this.texts = texts;
        this.times = times;
        getStyleClass().add("meters");
        Visibility.roomWhileVisible(this);
        setVisible(false);
    }

    void show(List<Usage> usage) {
        if (!usage.equals(shown)) {
            shown = usage;
            getChildren().clear();
            for (Usage each : usage) {
                addRow(getRowCount(), name(each), bar(each), said(each));
            }
        }
    }

    private Label name(Usage usage) {
        Label name = new Label(texts.has(key(usage)) ? texts.get(key(usage)) : usage.operation());
        name.setMinWidth(USE_PREF_SIZE);
        return name;
    }

    private ProgressBar bar(Usage usage) {
        ProgressBar bar = new ProgressBar((double) usage.used() / usage.limit());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add(usage.used() >= usage.limit() ? "danger" : "accent");
        bar.setAccessibleText(name(usage).getText());
        setHgrow(bar, Priority.ALWAYS);
        return bar;
    }

    private Label said(Usage usage) {
        Label said = new Label(texts.get(
                "workshop.faults.used",
                usage.used(),
                usage.limit(),
                times.span(Duration.ofMillis(usage.windowMillis()))));
        said.setMinWidth(USE_PREF_SIZE);
        said.getStyleClass().add("muted");
        return said;
    }

    private static String key(Usage usage) {
        return "workshop.faults.operation." + usage.operation();
    }
}
