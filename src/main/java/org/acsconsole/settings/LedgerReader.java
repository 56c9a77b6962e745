package org.acsconsole.settings;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.BiFunction;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/**
 * This class reads where a ledger is kept.
 *
 * @param paths returns the path that the value at a key means
 */
record LedgerReader(Fields fields, BiFunction<String, Json.JsonString, Path> paths) {

    static final String KEY = "ledger";

    private static final String DATABASE = "jdbc:postgresql:";

    static boolean isDatabase(String written) {
        return written.startsWith(DATABASE);
    }

    /** Returns the path of a file, or the address of a database; empty if nothing is said. */
    Optional<String> read() {
        return fields.text(KEY, Reason.of(ExpectedValue.PATH_OF_LEDGER))
                .map(text -> isDatabase(text.value())
                        ? text.value()
                        : paths.apply(KEY, text).toString());
    }
}
