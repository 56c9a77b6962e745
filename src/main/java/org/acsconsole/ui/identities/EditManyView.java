package org.acsconsole.ui.identities;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.acsconsole.identity.DetailsEdit;
import org.acsconsole.identity.DryRun;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Tags;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Asks which of label, user and note several identities are to have anew, and which tags to add to and remove from theirs. */
public final class EditManyView implements DialogForm<DetailsEdit> {

    private final Texts texts;
    private final DryRun run;
    private final String affected;
    private ObservableValue<Optional<DetailsEdit>> entered = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private DialogPane pane;

    @FXML
    private Label whom;

    @FXML
    private CheckBox withLabel;

    @FXML
    private TextInputControl label;

    @FXML
    private CheckBox withUser;

    @FXML
    private TextInputControl user;

    @FXML
    private CheckBox withNote;

    @FXML
    private TextInputControl note;

    @FXML
    private CheckBox withMore;

    @FXML
    private TextInputControl more;

    @FXML
    private CheckBox withFewer;

    @FXML
    private TextInputControl fewer;

    @FXML
    private Label problem;

    @FXML
    private Label numbering;

    /**
     * @param run what would be done
     * @param affected names the first few of many
     */
    EditManyView(Texts texts, DryRun run, String affected) {
        this.texts = texts;
        this.run = run;
        this.affected = affected;
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts.get("identities.edit-many.title", run.count()));
        whom.setText(affected);
        Visibility.whileSaying(whom);
        numbering.setText(SeriesView.numbering(texts));
        offer(withLabel, label);
        offer(withUser, user);
        offer(withNote, note);
        offer(withMore, more);
        offer(withFewer, fewer);
        fewer.setPromptText(theirTags());
        entered = Bindings.createObjectBinding(
                this::read,
                Stream.concat(
                                Stream.of(withLabel, withUser, withNote, withMore, withFewer)
                                        .map(CheckBox::selectedProperty),
                                Stream.of(label, user, note, more, fewer).map(TextInputControl::textProperty))
                        .toArray(Observable[]::new));
        problem.textProperty().bind(entered.map(all -> all.isPresent() || !isAnyWanted() ? "" : problem()));
        Visibility.whileSaying(problem);
    }

    private static void offer(CheckBox wanted, TextInputControl field) {
        field.disableProperty().bind(wanted.selectedProperty().not());
    }

    @Override
    public ObservableValue<String> action() {
        return new ReadOnlyStringWrapper(texts.get("identities.edit-many.action", run.count()));
    }

    @Override
    public ObservableValue<Optional<DetailsEdit>> entered() {
        return entered;
    }

    private boolean isAnyWanted() {
        return Stream.of(withLabel, withUser, withNote, withMore, withFewer).anyMatch(CheckBox::isSelected);
    }

    private static String wanted(CheckBox wanted, TextInputControl field) {
        return wanted.isSelected() ? field.getText() : "";
    }

    /** The tags that the first few of them have. */
    private String theirTags() {
        return run.first().stream()
                .flatMap(identity -> identity.details().tags().names().stream())
                .distinct()
                .limit(Tags.MOST)
                .collect(Collectors.joining(", "));
    }

    private String problem() {
        return Stream.of(wanted(withMore, more), wanted(withFewer, fewer))
                .map(typed -> TagText.problem(texts, typed))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElseGet(() -> edit().filter(edit -> edit.fits(run.count())).isEmpty()
                        ? texts.get(
                                "identities.edit-many.long", IdentityDetails.LONGEST_NAME, IdentityDetails.LONGEST_NOTE)
                        : TagText.tooMany(texts));
    }

    /** Empty if nothing is to be changed, or if one would be too long, or would have too many tags as far as they are at hand. */
    private Optional<DetailsEdit> read() {
        return edit().filter(edit -> isAnyWanted()
                && edit.fits(run.count())
                && run.first().stream()
                        .allMatch(
                                identity -> edit.tags(identity.details().tags()).isPresent()));
    }

    private Optional<DetailsEdit> edit() {
        Optional<Tags> removed = Tags.read(wanted(withFewer, fewer));
        return Tags.read(wanted(withMore, more))
                .flatMap(with -> removed.map(without -> new DetailsEdit(
                        wantedOrNull(withLabel, label),
                        wantedOrNull(withUser, user),
                        wantedOrNull(withNote, note),
                        with,
                        without)));
    }

    private static @Nullable String wantedOrNull(CheckBox wanted, TextInputControl field) {
        return wanted.isSelected() ? field.getText() : null;
    }
}
