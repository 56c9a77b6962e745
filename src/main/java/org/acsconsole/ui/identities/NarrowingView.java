package org.acsconsole.ui.identities;

import java.time.Duration;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.ComboBox;
import javafx.scene.control.DatePicker;
import org.acsconsole.identity.IdentitySearch;
import org.acsconsole.identity.Origin;
import org.acsconsole.identity.Period;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.DateText;
import org.acsconsole.ui.text.Formats;

/** The filters that narrow the list further: by origin, by the next expiry and by when an identity was created. */
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

    private final ObjectProperty<ListCriteria> criteria;
    private final Formats formats;
    private boolean following;

    @FXML
    private ComboBox<Optional<Origin>> origin;

    @FXML
    private ComboBox<Optional<Duration>> expiry;

    @FXML
    private DatePicker from;

    @FXML
    private DatePicker until;

    NarrowingView(ObjectProperty<ListCriteria> criteria, Formats formats) {
        this.criteria = criteria;
        this.formats = formats;
    }

    @FXML
    void initialize() {
        origin.getItems().setAll(ORIGINS);
        origin.setConverter(new ChoiceText<>(this::originName));
        expiry.getItems().setAll(EXPIRIES);
        expiry.setConverter(new ChoiceText<>(this::expiryName));
        Stream.of(from, until).forEach(each -> each.setConverter(new DateText()));
        criteria.subscribe(now -> follow(now.search()));
        Stream.of(origin.valueProperty(), expiry.valueProperty(), from.valueProperty(), until.valueProperty())
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
                    .withCreated(Period.ofDays(from.getValue(), until.getValue(), zone())));
        }
    }

    private void narrow(IdentitySearch search) {
        criteria.set(criteria.get().withSearch(search));
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
