package org.acsconsole.ui.identities;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import javafx.util.StringConverter;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.identity.Tag;
import org.acsconsole.identity.Tags;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.DateText;
import org.acsconsole.ui.text.Formats;
import org.jspecify.annotations.Nullable;

/** The filters that narrow the list further: by origin, next expiry, tag, what is lacking and when an identity was created. */
public final class NarrowingView {

    private static final List<Optional<Duration>> EXPIRIES = Stream.concat(
                    Stream.of(Optional.<Duration>empty()),
                    Stream.of(Duration.ofMinutes(15), Duration.ofHours(1), Duration.ofHours(4), Duration.ofHours(24))
                            .map(Optional::of))
            .toList();
    private static final List<Optional<Origin>> ORIGINS = Stream.concat(
                    Stream.of(Optional.<Origin>empty()),
                    Arrays.stream(Origin.values()).map(Optional::of))
            .toList();

    private static final int MOST_TAGS = 200;

    private final ObjectProperty<ListCriteria> criteria;
    private final ScreenContext context;
    private final Formats formats;
    private boolean following;

    @FXML
    private ComboBox<Optional<Origin>> origin;

    @FXML
    private ComboBox<Optional<Duration>> expiry;

    @FXML
    private ComboBox<Optional<Tag>> tag;

    @FXML
    private CheckBox noLabel;

    @FXML
    private CheckBox noToken;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker until;

    NarrowingView(ObjectProperty<ListCriteria> criteria, ScreenContext context) {
        this.criteria = criteria;
        this.context = context;
        this.formats = context.formats();
    }

    @FXML
    void initialize() {
        origin.getItems().setAll(ORIGINS);
        origin.setConverter(new ChoiceText<>(this::originName));
        expiry.getItems().setAll(EXPIRIES);
        expiry.setConverter(new ChoiceText<>(this::expiryName));
        tag.setConverter(new TagChoice());
        tag.setOnShowing(opening -> readTags());
        context.workspace().subscribe(this::readTags);
        Stream.of(from, until).forEach(each -> each.setConverter(new DateText()));
        criteria.subscribe(now -> follow(now.search()));
        Stream.of(
                        origin.valueProperty(),
                        expiry.valueProperty(),
                        tag.valueProperty(),
                        noLabel.selectedProperty(),
                        noToken.selectedProperty(),
                        from.valueProperty(),
                        until.valueProperty())
                .forEach(each -> each.subscribe((before, now) -> choose()));
    }

    @FXML
    private void clear() {
        narrow(IdentitySearch.of(criteria.get().search().text()));
    }

    private void follow(IdentitySearch search) {
        following = true;
        origin.setValue(Optional.ofNullable(search.origin()));
        expiry.setValue(Optional.ofNullable(search.expiresWithin()));
        tag.setValue(Optional.ofNullable(search.tag()));
        noLabel.setSelected(search.lacks(Lack.LABEL));
        noToken.setSelected(search.lacks(Lack.TOKEN));
        from.setValue(search.created().firstDay(zone()));
        until.setValue(search.created().lastDay(zone()));
        following = false;
    }

    private void choose() {
        if (!following) {
            narrow(criteria.get()
                    .search()
                    .withOrigin(origin.getValue().orElse(null))
                    .withExpiresWithin(expiry.getValue().orElse(null))
                    .withTag(tag.getValue() == null ? null : tag.getValue().orElse(null))
                    .withLack(Lack.LABEL, noLabel.isSelected())
                    .withLack(Lack.TOKEN, noToken.isSelected())
                    .withCreated(Period.ofDays(from.getValue(), until.getValue(), zone())));
        }
    }

    private void narrow(IdentitySearch search) {
        criteria.set(criteria.get().withSearch(search));
    }

    /** Offers the tags that identities of the profile have; any other can be typed. */
    private void readTags() {
        Workspace of = context.workspace().getValue();
        if (of != null) {
            context.tasks()
                    .query(
                            () -> of.ledger().tags(MOST_TAGS),
                            names -> {
                                if (of.equals(context.workspace().getValue())) {
                                    offer(names);
                                }
                            },
                            context.faults()::show);
        }
    }

    private void offer(List<String> names) {
        List<Optional<Tag>> choices = Stream.concat(
                        Stream.of(Optional.<Tag>empty()),
                        names.stream().map(Tags::readOne).filter(Optional::isPresent))
                .toList();
        if (!choices.equals(tag.getItems())) {
            Optional<Tag> chosen = tag.getValue();
            following = true;
            tag.getItems().setAll(choices);
            tag.setValue(chosen);
            following = false;
        }
    }

    /** Writes a tag as a text, and reads it as it is typed; what is not one tag is none. */
    private static final class TagChoice extends StringConverter<Optional<Tag>> {

        @Override
        @SuppressWarnings("NullableOptional") // a box has no value at first
        public String toString(@Nullable Optional<Tag> chosen) {
            return chosen == null ? "" : chosen.map(Tag::name).orElse("");
        }

        @Override
        public Optional<Tag> fromString(String typed) {
            return Tags.readOne(typed);
        }
    }

    private String originName(Optional<Origin> chosen) {
        return formats.texts()
                .get(chosen.map(each -> "identities.narrow.origin." + each).orElse("identities.narrow.origin"));
    }

    private String expiryName(Optional<Duration> chosen) {
        return chosen.map(within -> formats.texts()
                        .get("identities.narrow.within", formats.times().span(within)))
                .orElseGet(() -> formats.texts().get("identities.narrow.expiry"));
    }

    private ZoneId zone() {
        return formats.times().zone();
    }
}
