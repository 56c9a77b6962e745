package org.acsconsole.wire;

import java.util.List;
import java.util.Optional;

/** One header line of a request or an answer. */
public record Header(String name, String value) {

    /** The first value of the header, without regard to case. */
    public static Optional<String> first(List<Header> headers, String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }
}
