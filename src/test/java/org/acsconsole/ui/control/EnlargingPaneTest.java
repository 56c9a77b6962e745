package org.acsconsole.ui.control;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Bounds;
import javafx.scene.layout.StackPane;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is presented is as large on every screen. */
final class EnlargingPaneTest {

    @ParameterizedTest
    @CsvSource({
        "1280, 670, 1280, 670", // as it is
        "1920, 1005, 1280, 670", // larger by half
        "1920, 2010, 1280, 1340", // by what both sides allow
        "2560, 670, 2560, 670",
        "1024, 530, 1024, 530" // never smaller
    })
    void theContentFillsThePaneEnlargedByWhatItIsLargerThanUsual(
            double width, double height, double contentWidth, double contentHeight) {
        StackPane content = new StackPane();
        EnlargingPane pane = new EnlargingPane(content, 1_280, 670);
        pane.resize(width, height);
        pane.layout();
        assertThat(content.getWidth()).isEqualTo(contentWidth);
        assertThat(content.getHeight()).isEqualTo(contentHeight);
        Bounds seen = content.getBoundsInParent();
        assertThat(seen.getWidth()).isEqualTo(width);
        assertThat(seen.getHeight()).isEqualTo(height);
    }
}
