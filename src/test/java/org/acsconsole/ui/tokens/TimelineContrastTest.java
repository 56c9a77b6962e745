package org.acsconsole.ui.tokens;

import static org.acsconsole.ui.tokens.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.layout.Background;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;
import javafx.scene.paint.Paint;
import javafx.scene.shape.Line;
import javafx.scene.shape.Rectangle;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.RecordedTrial;
import org.acsconsole.identity.Revocation;
import org.acsconsole.identity.TokenState;
import org.acsconsole.identity.TokenTimes;
import org.acsconsole.identity.TokenTrial;
import org.acsconsole.settings.Theme;
import org.acsconsole.ui.ContextForTests;
import org.acsconsole.ui.FxWindows;
import org.acsconsole.ui.Nodes;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.shell.Themes;
import org.acsconsole.ui.task.FxTaskRunner;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.testfx.util.WaitForAsyncUtils;

/** What a timeline shows stands out from its ground as on a projector it must, measured from the styles in force. */
@ExtendWith(FxWindows.class)
final class TimelineContrastTest {

    private static final double SHAPES = 3;
    private static final double WORDS = 4.5;

    private final List<String> faint = new ArrayList<>();

    @Test
    void blackOnWhiteIsTwentyOneToOne() {
        assertThat(contrast(Color.BLACK, Color.WHITE)).isEqualTo(21);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void barsStandOutFromTheGround(Theme theme) {
        StackPane root = shown(theme);
        Set<String> seen = drawn(root, Rectangle.class)
                .peek(bar -> check(bar, solid(bar), ground(root), SHAPES))
                .flatMap(bar -> bar.getStyleClass().stream())
                .collect(Collectors.toSet());
        assertThat(seen)
                .contains("fading")
                .containsAll(EnumSet.allOf(TokenState.class).stream()
                        .map(state -> state.name().toLowerCase(Locale.ROOT))
                        .toList());
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void theLineOfNowStandsOutFromTheGround(Theme theme) {
        StackPane root = shown(theme);
        drawn(root, Line.class)
                .filter(line -> line.getStyleClass().contains("now"))
                .forEach(line -> check(line, line.getStroke(), ground(root), SHAPES));
        assertThat(faint).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void wordsCanBeRead(Theme theme) {
        StackPane root = shown(theme);
        List<Text> texts = drawn(root, Text.class)
                .filter(text -> !text.getText().isEmpty())
                .toList();
        texts.forEach(text -> check(text, text.getFill(), behind(text, root), WORDS));
        assertThat(texts).extracting(Text::getText).contains("now 12:00", "revoked 11:30");
        assertThat(faint).isEmpty();
    }

    private void check(Node node, Paint paint, Color ground, double least) {
        double contrast = contrast(over((Color) paint, ground, opacity(node)), ground);
        if (contrast < least) {
            faint.add("%s %s: %.2f".formatted(node.getStyleClass(), node, contrast));
        }
    }

    /** The colour that bounds it, where it is filled with a pattern. */
    private static Paint solid(Rectangle bar) {
        return bar.getFill() instanceof Color filled && bar.getStroke() == null
                ? filled
                : Objects.requireNonNull(bar.getStroke());
    }

    /** A label's own ground, or that of all. */
    private static Color behind(Node node, StackPane root) {
        return node.getParent() instanceof Label label ? colour(label.getBackground()) : ground(root);
    }

    private static Color ground(Region region) {
        return colour(region.getBackground());
    }

    private static Color colour(Background background) {
        return (Color) background.getFills().getLast().getFill();
    }

    private static double opacity(Node node) {
        return node.getOpacity() * (node.getParent() == null ? 1 : opacity(node.getParent()));
    }

    private static Color over(Color colour, Color ground, double opacity) {
        double share = colour.getOpacity() * opacity;
        return ground.interpolate(Color.color(colour.getRed(), colour.getGreen(), colour.getBlue()), share);
    }

    /** As WCAG 2 defines it. */
    private static double contrast(Color a, Color b) {
        double light = Math.max(luminance(a), luminance(b));
        double dark = Math.min(luminance(a), luminance(b));
        return (light + 0.05) / (dark + 0.05);
    }

    private static double luminance(Color colour) {
        double[] linear = DoubleStream.of(colour.getRed(), colour.getGreen(), colour.getBlue())
                .map(part -> part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4))
                .toArray();
        return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2];
    }

    private static <N extends Node> Stream<N> drawn(StackPane root, Class<N> type) {
        return Nodes.visible(root).filter(type::isInstance).map(type::cast);
    }

    /** A timeline of tokens in all states. */
    private static StackPane shown(Theme theme) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> {
            Themes themes = new Themes();
            themes.choice().set(theme);
            themes.start();
            ScreenContext context = new ContextForTests(Locale.ENGLISH, ZoneOffset.UTC)
                    .on(new FxTaskRunner(Executors.newVirtualThreadPerTaskExecutor(), Platform::runLater), () -> NOON);
            TokenTimeline timeline = new TokenTimeline(context);
            timeline.getStylesheets()
                    .add(Objects.requireNonNull(TokenTimeline.class.getResource("tokens.css"))
                            .toExternalForm());
            StackPane root = new StackPane(timeline);
            Stage stage = new Stage();
            stage.setScene(new Scene(root, 900, 400));
            stage.show();
            timeline.show(lives(), NOON);
            for (int pulse = 0; pulse < 3; pulse++) { // shapes are made by the layout, and styled after it
                root.layout();
                root.applyCss();
            }
            return root;
        });
    }

    private static List<TokenLife> lives() {
        IssuedToken live = Samples.token(NOON.minusSeconds(600), Duration.ofHours(1));
        Instant hourAgo = NOON.minusSeconds(3_600);
        return Stream.of(
                        live,
                        Samples.token(NOON.minusSeconds(3_300), Duration.ofHours(1)),
                        Samples.token(NOON.minusSeconds(7_200), Duration.ofHours(1)),
                        Samples.revoked(hourAgo, Duration.ofHours(2), NOON.minusSeconds(1_800)),
                        with(live, new Revocation(NOON.minusSeconds(60), Duration.ofMinutes(15))),
                        Samples.unsettled(hourAgo, Duration.ofHours(2), NOON),
                        new IssuedToken(live.fingerprint(), live.identity(), Set.of(), live.times()))
                .map(token -> TokenLife.at(NOON, token, List.of(tried(token))))
                .toList();
    }

    private static IssuedToken with(IssuedToken token, Revocation revocation) {
        TokenTimes times = token.times();
        return new IssuedToken(
                token.fingerprint(),
                token.identity(),
                token.scopes(),
                new TokenTimes(times.issuedAt(), times.expiresAt(), revocation, null, false));
    }

    private static RecordedTrial tried(IssuedToken token) {
        return new RecordedTrial(
                token.fingerprint(),
                token.times().issuedAt().plusSeconds(60),
                new TokenTrial(TokenTrial.Verdict.ACCEPTED, 200, ""));
    }
}
