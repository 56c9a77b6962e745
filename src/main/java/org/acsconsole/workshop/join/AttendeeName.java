package org.acsconsole.workshop.join;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import org.acsconsole.workshop.protocol.AttendeeResource;

/**
 * A name by which an attendee joins. It is shown on a projector, so characters that nobody sees are left out that could show the
 * text beside it in another order; those that emoji are joined by stay.
 *
 * @param value without spaces around it, and with single ones in it
 */
public record AttendeeName(String value) {

    /** Empty if nobody would see a name, or it is longer than {@link AttendeeResource#LONGEST_NAME}. */
    public static Optional<AttendeeName> of(String text) {
        String name = spacedOnce(text);
        boolean seen = name.codePoints()
                .anyMatch(point ->
                        Character.isLetterOrDigit(point) || Character.getType(point) == Character.OTHER_SYMBOL);
        return seen
                        && name.length() <= AttendeeResource.LONGEST_NAME
                        && name.codePoints().allMatch(AttendeeName::isUsable)
                ? Optional.of(new AttendeeName(name))
                : Optional.empty();
    }

    /** Whether nobody would tell the two apart when one is called. */
    public boolean matches(String other) {
        return key(value).equals(key(other));
    }

    private static String key(String name) {
        return Normalizer.normalize(spacedOnce(name), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private static String spacedOnce(String text) {
        return text.replaceAll("[\\p{Z}\\t]+", " ").strip();
    }

    private static boolean isUsable(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR,
                    Character.PRIVATE_USE,
                    Character.SURROGATE -> false;
            case Character.FORMAT -> point == 0x200c || point == 0x200d || (point >= 0xe0020 && point <= 0xe007f);
            default -> true;
        };
    }
}
