package org.acsconsole.transfer;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A column of an exported table.
 *
 * @param name a stable English identifier, the same in every language of the console
 * @param value the row's value: a text, a number, a time, a list of texts or tags; null where there is none
 * @param <R> a row
 */
record ExportColumn<R>(String name, Function<R, @Nullable Object> value) {}
