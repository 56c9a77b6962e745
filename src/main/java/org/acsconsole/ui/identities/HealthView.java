package org.acsconsole.ui.identities;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.fxml.FXML;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.util.StringConverter;
import org.acsconsole.identity.HealthFilter;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.UserList;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ui.ScreenContext;
import org.acsconsole.ui.control.ChoiceText;
import org.acsconsole.ui.control.Visibility;
import org.acsconsole.ui.importing.UserListLoading;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** The filters by what is not as it should be in the ledger; included as {@code HealthView.fxml}. */
public final class HealthView {

    private static final List<Integer> DAYS = List.of(7, 30, 90, 180, 365);
    private static final List<Integer> HOURS = List.of(1, 2, 4, 8, 12);
    private static final List<Optional<Lack>> OF_USERS =
            List.of(Optional.empty(), Optional.of(Lack.OWN_USER), Optional.of(Lack.NEWEST_OF_USER));

    private final ObjectProperty<ListCriteria> criteria;
    private final ObjectProperty<@Nullable UserList> loaded;
    private final ScreenContext context;
    private @Nullable Workspace last;
    private boolean following;

    @FXML
    private ComboBox<Optional<Duration>> idle;

    @FXML
    private ComboBox<Optional<Duration>> longer;

    @FXML
    private ComboBox<Optional<Lack>> doubles;

    @FXML
    private CheckBox otherResource;

    @FXML
    private CheckBox notIn;

    /** @param loaded the list of users that is loaded; null if none is */
    HealthView(
            ObjectProperty<ListCriteria> criteria, ObjectProperty<@Nullable UserList> loaded, ScreenContext context) {
        this.criteria = criteria;
        this.loaded = loaded;
        this.context = context;
    }

    @FXML
    void initialize() {
        offer(idle, ChronoUnit.DAYS, DAYS, "identities.health.idle");
        offer(longer, ChronoUnit.HOURS, HOURS, "identities.health.longer");
        doubles.getItems().setAll(OF_USERS);
        doubles.setConverter(new ChoiceText<>(chosen -> texts().get("identities.health.user"
                + chosen.map(lack -> "." + lack).orElse(""))));
        criteria.subscribe(now -> follow(now.search().health()));
        loaded.subscribe(() -> follow(criteria.get().search().health()));
        context.workspace().subscribe(this::opened);
        Stream.of(
                        idle.valueProperty(),
                        longer.valueProperty(),
                        doubles.valueProperty(),
                        otherResource.selectedProperty(),
                        notIn.selectedProperty())
                .forEach(each -> each.subscribe((before, now) -> choose()));
    }

    private void offer(ComboBox<Optional<Duration>> box, ChronoUnit unit, List<Integer> numbers, String key) {
        box.setConverter(new NumberChoice(texts(), unit, key));
        box.getItems()
                .setAll(Stream.concat(
                                Stream.of(Optional.<Duration>empty()),
                                numbers.stream().map(number -> Optional.of(Duration.of(number, unit))))
                        .toList());
    }

    @FXML
    private void load() {
        new UserListLoading(context).ask(notIn.getScene().getWindow(), list -> {
            loaded.set(list);
            criteria.set(criteria.get().withNotIn(list));
        });
    }

    /** A list is of the users of one resource: in another profile nothing is done by it unseen. */
    private void opened(@Nullable Workspace now) {
        if (now != null) {
            if (last != null && !last.hasTheBookOf(now)) {
                criteria.set(criteria.get().withNotIn(null));
            }
            last = now;
        }
    }

    private void follow(HealthFilter health) {
        following = true;
        idle.setValue(Optional.ofNullable(health.idle()));
        longer.setValue(Optional.ofNullable(health.longerThan()));
        doubles.setValue(OF_USERS.stream()
                .filter(lack -> lack.filter(health.lacking()::contains).isPresent())
                .findFirst()
                .orElse(Optional.empty()));
        otherResource.setSelected(health.lacking().contains(Lack.OWN_RESOURCE));
        UserList list = health.notIn() == null ? loaded.get() : health.notIn();
        Visibility.set(notIn, list != null);
        notIn.setText(list == null ? "" : name(list));
        notIn.setSelected(health.notIn() != null);
        following = false;
    }

    private String name(UserList list) {
        String name = list.name().isEmpty() ? texts().get("identities.health.not-in.pasted") : list.name();
        return list.loaded()
                ? texts().get("identities.health.not-in", name, list.users().size())
                : texts().get("identities.health.not-in.gone", name);
    }

    private void choose() {
        if (!following) {
            HealthFilter before = criteria.get().search().health();
            Optional<Lack> ofUser = doubles.getValue();
            UserList list = before.notIn() == null ? loaded.get() : before.notIn();
            criteria.set(criteria.get()
                    .withSearch(criteria.get()
                            .search()
                            .withHealth(before.withIdle(idle.getValue().orElse(null))
                                    .withLongerThan(longer.getValue().orElse(null))
                                    .withNotIn(notIn.isSelected() ? list : null))
                            .withLack(Lack.OWN_USER, ofUser.equals(Optional.of(Lack.OWN_USER)))
                            .withLack(Lack.NEWEST_OF_USER, ofUser.equals(Optional.of(Lack.NEWEST_OF_USER)))
                            .withLack(Lack.OWN_RESOURCE, otherResource.isSelected())));
        }
    }

    private Texts texts() {
        return context.texts();
    }

    /** Writes a number of days or hours as a text, and reads it as it is typed; what has no number in it is none. */
    private static final class NumberChoice extends StringConverter<Optional<Duration>> {

        private static final int MOST_DIGITS = 5;

        private final Texts texts;
        private final ChronoUnit unit;
        private final String key;

        NumberChoice(Texts texts, ChronoUnit unit, String key) {
            this.texts = texts;
            this.unit = unit;
            this.key = key;
        }

        @Override
        @SuppressWarnings("NullableOptional") // a box has no value at first
        public String toString(@Nullable Optional<Duration> chosen) {
            return chosen == null || chosen.isEmpty()
                    ? texts.get(key)
                    : texts.get(key + ".number", chosen.get().dividedBy(unit.getDuration()));
        }

        @Override
        public Optional<Duration> fromString(String typed) {
            String digits = typed.replaceAll("\\D", "");
            return digits.isEmpty() || digits.length() > MOST_DIGITS
                    ? Optional.empty()
                    : Optional.of(Duration.of(Integer.parseInt(digits), unit)).filter(Duration::isPositive);
        }
    }
}
