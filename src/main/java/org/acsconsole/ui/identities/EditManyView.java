package org.acsconsole.ui.identities;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DetailsPattern;
import org.acsconsole.identity.Identity;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.Tags;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.dialog.DialogForm;
import org.acsconsole.ui.text.Texts;

/** Asks which of label, user and note several identities are to have anew, and which tags to add to and remove from theirs. */
public final class EditManyView implements DialogForm<List<Command.OfLedger>> {

    private final Texts texts;
    private final List<Identity> identities;
    private ObservableValue<Optional<List<Command.OfLedger>>> entered = new SimpleObjectProperty<>(Optional.empty());

    @FXML
    private DialogPane pane;

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

    EditManyView(Texts texts, List<Identity> identities) {
        this.texts = texts;
        this.identities = List.copyOf(identities);
    }

    @FXML
    void initialize() {
        pane.setHeaderText(texts.get("identities.edit-many.title", identities.size()));
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
        return new ReadOnlyStringWrapper(texts.get("identities.edit-many.action", identities.size()));
    }

    @Override
    public ObservableValue<Optional<List<Command.OfLedger>>> entered() {
        return entered;
    }

    private boolean isAnyWanted() {
        return Stream.of(withLabel, withUser, withNote, withMore, withFewer).anyMatch(CheckBox::isSelected);
    }

    private static String wanted(CheckBox wanted, TextInputControl field) {
        return wanted.isSelected() ? field.getText() : "";
    }

    /** The tags that some of them have. */
    private String theirTags() {
        return identities.stream()
                .flatMap(identity -> identity.details().tags().names().stream())
                .distinct()
                .limit(Tags.MOST)
                .collect(Collectors.joining(", "));
    }

    private String problem() {
        String ofTags = Stream.of(wanted(withMore, more), wanted(withFewer, fewer))
                .map(typed -> TagText.problem(texts, typed))
                .filter(said -> !said.isEmpty())
                .findFirst()
                .orElse("");
        if (!ofTags.isEmpty()) {
            return ofTags;
        }
        return identities.stream().allMatch(identity -> tags(identity).isPresent())
                ? texts.get("identities.edit-many.long", IdentityDetails.LONGEST_NAME, IdentityDetails.LONGEST_NOTE)
                : TagText.tooMany(texts);
    }

    /** Its tags with those to be added and without those to be removed; empty if they are refused. */
    private Optional<Tags> tags(Identity identity) {
        Optional<Tags> removed = Tags.read(wanted(withFewer, fewer));
        Optional<Tags> added = Tags.read(wanted(withMore, more));
        return removed.flatMap(without ->
                added.flatMap(with -> identity.details().tags().without(without).with(with)));
    }

    /** Empty if nothing is to be changed, or if one would be too long. */
    private Optional<List<Command.OfLedger>> read() {
        if (!isAnyWanted()) {
            return Optional.empty();
        }
        List<Command.OfLedger> edits = IntStream.range(0, identities.size())
                .mapToObj(this::edit)
                .flatMap(Optional::stream)
                .toList();
        return edits.size() == identities.size() ? Optional.of(edits) : Optional.empty();
    }

    private Optional<Command.OfLedger> edit(int index) {
        Identity identity = identities.get(index);
        IdentityDetails now = identity.details();
        return tags(identity)
                .flatMap(tags -> IdentityDetails.of(
                        wanted(withLabel, label), wanted(withUser, user), wanted(withNote, note), tags))
                .flatMap(pattern -> new DetailsPattern(pattern).of(index + 1L))
                .map(wanted -> new IdentityDetails(
                        withLabel.isSelected() ? wanted.label() : now.label(),
                        withUser.isSelected() ? wanted.user() : now.user(),
                        withNote.isSelected() ? wanted.note() : now.note(),
                        wanted.tags()))
                .map(details -> new Command.Edit(identity.id(), details, identity.version()));
    }
}
