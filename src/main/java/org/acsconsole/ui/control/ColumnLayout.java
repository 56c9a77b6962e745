package org.acsconsole.ui.control;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The arrangement of a table's columns, from left to right, as the user left them. */
record ColumnLayout(List<Place> places) {

    private static final double WIDEST = 1_000;
    private static final String AUTOMATIC = "auto";
    private static final String SHOWN = "shown";
    private static final String HIDDEN = "hidden";

    /**
     * A column's place.
     *
     * @param ems its width as a multiple of the text's size
     * @param shown whether the user wants it shown; null where that depends on the room that there is
     */
    record Place(String key, double ems, @Nullable Boolean shown) {

        private String text() {
            return key + " " + ems + " " + (shown == null ? AUTOMATIC : shown ? SHOWN : HIDDEN);
        }
    }

    ColumnLayout {
        places = List.copyOf(places);
    }

    /** Reads what {@link #text()} wrote; what is not understood is left out. */
    static ColumnLayout of(String text) {
        return new ColumnLayout(
                Arrays.stream(text.split(",", -1)).flatMap(ColumnLayout::place).toList());
    }

    String text() {
        return places.stream().map(Place::text).collect(Collectors.joining(","));
    }

    Optional<Place> place(TableColumnModel<?> column) {
        return places.stream().filter(place -> place.key().equals(column.key())).findFirst();
    }

    private static Stream<Place> place(String text) {
        String[] parts = text.strip().split(" ", -1);
        if (parts.length != 3) {
            return Stream.empty();
        }
        try {
            double ems = Double.parseDouble(parts[1]);
            return ems >= 0 && ems <= WIDEST
                    ? Stream.of(new Place(parts[0], ems, AUTOMATIC.equals(parts[2]) ? null : !HIDDEN.equals(parts[2])))
                    : Stream.empty();
        } catch (NumberFormatException e) {
            return Stream.empty();
        }
    }
}
