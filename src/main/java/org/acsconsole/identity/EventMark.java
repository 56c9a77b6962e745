package org.acsconsole.identity;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An event mark names an event of a ledger's chain; whoever keeps it elsewhere can show later that nothing before it was changed.
 *
 * @param position the event's, from 1; 0 stands for a chain without events
 * @param hash the event's in hexadecimal, 64 small digits: it depends on every event before it
 */
public record EventMark(long position, String hash) {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /** A number, perhaps in groups, and after it a hash; what stands around them does not matter. */
    private static final Pattern COPIED = Pattern.compile(
            "(?<![0-9a-zA-Z])([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,18})(?![0-9])[^0-9]{1,40}?(?<![0-9a-zA-Z])([0-9a-fA-F]{64})(?![0-9a-zA-Z])");

    public EventMark {
        if (position < 0 || !HASH.matcher(hash).matches()) {
            throw new IllegalArgumentException("no event has the position " + position + " and the hash " + hash);
        }
    }

    /** Reads a text as it was copied, such as {@code 1234:ab12…} or the sentence that names both; empty if it has no or several. */
    public static Optional<EventMark> read(String copied) {
        Matcher found = COPIED.matcher(copied);
        if (!found.find()) {
            return Optional.empty();
        }
        long position = Long.parseLong(found.group(1).replace(",", ""));
        String hash = found.group(2).toLowerCase(Locale.ROOT);
        return position < 1 || found.find() ? Optional.empty() : Optional.of(new EventMark(position, hash));
    }

    /** As it is copied, and read again. */
    public String text() {
        return position + ":" + hash;
    }
}
