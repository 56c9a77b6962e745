package org.acsconsole.wire;

import java.util.List;
import java.util.Optional;

/** A header is one header line of a request or an answer. */
public record Header(String name, String value) {

    /** Returns the first value of the header; names are case-insensitive. */
    public static Optional<String> first(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
