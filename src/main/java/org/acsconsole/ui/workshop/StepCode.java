package org.acsconsole.ui.workshop;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import javafx.util.Subscription;
import org.acsconsole.code.CallTarget;
import org.acsconsole.code.CodeLanguage;
import org.acsconsole.code.CodeText;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.tour.StepAction;
import org.acsconsole.tour.StepRunner;
import org.acsconsole.tour.Tour;
import org.acsconsole.tour.TourObjects;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The shown step of a tour as code, with the identities that the tour made; closed until the user opens it. */
final class StepCode extends TitledPane {

    private final ScreenContext context;
    private final ComboBox<CodeLanguage> language = new ComboBox<>();
    private final TextArea text = new TextArea();
    private boolean alone;
    private @Nullable Tour tour;

    StepCode(ScreenContext context) {
        this.context = context;
        Texts texts = context.texts();
        language.getItems().setAll(CodeLanguage.values());
        language.setConverter(new Labels());
        language.valueProperty().bindBidirectional(context.code().language());
        language.setAccessibleText(texts.get("workshop.connect.language"));
        Visibility.roomWhileVisible(language);
        text.setEditable(false);
        text.setAccessibleText(texts.get("workshop.step-code.text"));
        text.getStyleClass().addAll("mono", "code");
        Button copy = new Button(texts.get("workshop.connect.copy"));
        copy.setAccessibleText(texts.get("workshop.step-code.copy"));
        copy.setOnAction(pressed -> code().ifPresent(context.code()::copy));
        FlowPane buttons = new FlowPane(language, copy);
        buttons.getStyleClass().add("buttons");
        setText(texts.get("workshop.step-code"));
        setContent(new VBox(buttons, text));
        setExpanded(false);
        setAnimated(false);
        getStyleClass().addAll("dense", "step-code");
        Visibility.roomWhileVisible(this);
    }

    /** Makes it stand for itself, before an audience: it is open, as large as there is room, and begins with what is called. */
    void alone() {
        alone = true;
        setCollapsible(false);
        setExpanded(true);
        setMaxHeight(Double.MAX_VALUE);
        text.setWrapText(true);
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox.setVgrow(this, Priority.ALWAYS);
    }

    /** Follows the chosen language and the service until closed. */
    Subscription live() {
        return Subscription.combine(
                context.code().language().subscribe(chosen -> write()),
                context.code().target().subscribe(state -> write()));
    }

    void show(Tour shown) {
        tour = shown;
        write();
    }

    private void write() {
        Optional<CodeText> code = code();
        setVisible(code.isPresent());
        language.setVisible(
                tour != null && !commands(tour.step().action(), tour.objects()).isEmpty());
        text.setText(code.map(this::readable).orElse(""));
    }

    /** As an audience may see it; what is copied has the whole IDs. */
    private String readable(CodeText code) {
        String readable = alone ? code.program() : code.text();
        if (tour != null) {
            TourObjects objects = tour.objects();
            List<IdentityId> all = Stream.concat(objects.identities().values().stream(), objects.left().stream())
                    .toList();
            for (IdentityId id : all) {
                readable = readable.replace(id.value(), context.ids().full(id));
            }
        }
        return readable;
    }

    private Optional<CodeText> code() {
        CallTarget target = context.code().target().getValue();
        if (tour == null || target == null) {
            return Optional.empty();
        }
        TourObjects objects = tour.objects();
        return switch (tour.step().action()) {
            case StepAction.Advance advance -> clock(advance.by(), target);
            case StepAction.Expire expire -> clock(untilLeft(expire, objects), target);
            case StepAction.Perform perform -> code(commands(perform, objects), target);
            case StepAction.CleanUp cleanUp -> code(commands(cleanUp, objects), target);
        };
    }

    private Optional<CodeText> code(List<? extends Command.OfService> commands, CallTarget target) {
        return commands.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        context.code().texts().of(context.code().language().get(), commands, target));
    }

    private Optional<CodeText> clock(Duration by, CallTarget target) {
        return target instanceof CallTarget.Workshop workshop && by.isPositive()
                ? Optional.of(context.code().texts().clock(by, workshop))
                : Optional.empty();
    }

    /** From now; not positive when the clock is past that. */
    private Duration untilLeft(StepAction.Expire expire, TourObjects objects) {
        return objects.token(expire.token())
                .map(token -> Duration.between(
                                context.ticker().now().get(), token.times().expiresAt())
                        .minus(expire.left())
                        .plus(StepRunner.A_LITTLE_LATER)
                        .truncatedTo(ChronoUnit.SECONDS))
                .orElse(Duration.ZERO);
    }

    /** Languages by their names. */
    private static final class Labels extends StringConverter<CodeLanguage> {

        @Override
        public String toString(@Nullable CodeLanguage each) {
            return each == null ? "" : each.label();
        }

        @Override
        public CodeLanguage fromString(String label) {
            throw new UnsupportedOperationException("a language is chosen, not typed");
        }
    }

    /** The commands of the step; empty for what moves the clock, and where there is nothing left to do it to. */
    private static List<? extends Command.OfService> commands(StepAction action, TourObjects objects) {
        return switch (action) {
            case StepAction.Perform perform ->
                perform.command(objects).map(List::of).orElse(List.of());
            case StepAction.CleanUp cleanUp ->
                objects.left().stream().map(Command.CleanUp::new).toList();
            case StepAction.Advance advance -> List.of();
            case StepAction.Expire expire -> List.of();
        };
    }
}
