package org.acsconsole.ui.control;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;

/** The text of a date that is picked or typed, in the form that dates have everywhere in the window; any other text is no date. */
public final class DateText extends StringConverter<@Nullable LocalDate> {

    @Override
    public String toString(@Nullable LocalDate date) {
        return date == null ? "" : DateTimeFormatter.ISO_LOCAL_DATE.format(date);
    }

    @Override
    public @Nullable LocalDate fromString(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? null : LocalDate.parse(text.strip());
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
