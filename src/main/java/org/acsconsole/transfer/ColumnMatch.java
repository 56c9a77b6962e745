package org.acsconsole.transfer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** What each column of a file says, if anything; only an ID may be in several. */
public record ColumnMatch(List<Optional<ImportColumn>> columns) {

    private static final String NOTHING = "-";

    public ColumnMatch {
        columns = List.copyOf(columns);
    }

    /**
     * The columns by their names, and where these do not say it, by what is in them.
     *
     * @param names empty texts where the file has none
     * @param sample some of its rows
     */
    static ColumnMatch of(List<String> names, List<List<String>> sample) {
        List<Optional<ImportColumn>> columns = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Optional<ImportColumn> named = ImportColumn.named(names.get(i));
            boolean other = named.isPresent() && named.get() != ImportColumn.ID;
            columns.add(other || !hasIds(sample, i) ? named : Optional.of(ImportColumn.ID));
        }
        return new ColumnMatch(columns).withoutNumbers(sample).once();
    }

    /** The match in the form in which it was remembered; empty if it is not for so many columns. */
    public static Optional<ColumnMatch> remembered(String text, int columns) {
        List<Optional<ImportColumn>> all =
                Arrays.stream(text.split(",", -1)).map(ColumnMatch::column).toList();
        return all.size() == columns ? Optional.of(new ColumnMatch(all)) : Optional.empty();
    }

    private static Optional<ImportColumn> column(String name) {
        return Arrays.stream(ImportColumn.values())
                .filter(each -> each.name().equals(name))
                .findFirst();
    }

    /** The form in which it is remembered. */
    public String toText() {
        return columns.stream()
                .map(column -> column.map(Enum::name).orElse(NOTHING))
                .collect(Collectors.joining(","));
    }

    /** Whether rows can be of an identity or a user. */
    public boolean isEnough() {
        return has(ImportColumn.ID) || has(ImportColumn.LABEL) || has(ImportColumn.USER);
    }

    /** As it was, but that column says something else; another column that said so says nothing any more. */
    public ColumnMatch with(int column, Optional<ImportColumn> meaning) {
        List<Optional<ImportColumn>> changed = new ArrayList<>(columns);
        if (meaning.isPresent() && meaning.get() != ImportColumn.ID) {
            changed.replaceAll(each -> each.equals(meaning) ? Optional.empty() : each);
        }
        changed.set(column, meaning);
        return new ColumnMatch(changed);
    }

    /** The column that has the users, counted from 0: the only one, or the one that says so; empty if that is not known. */
    public OptionalInt ofUsers() {
        int said = columns.size() == 1 ? 0 : columns.indexOf(Optional.of(ImportColumn.USER));
        return said < 0 ? OptionalInt.empty() : OptionalInt.of(said);
    }

    private boolean has(ImportColumn column) {
        return columns.contains(Optional.of(column));
    }

    /** A column that is called ID and has no identity in it has the user's number. */
    private ColumnMatch withoutNumbers(List<List<String>> sample) {
        List<Optional<ImportColumn>> changed = new ArrayList<>(columns);
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).equals(Optional.of(ImportColumn.ID)) && hasOnlyOtherTexts(sample, i)) {
                changed.set(
                        i,
                        changed.contains(Optional.of(ImportColumn.USER))
                                ? Optional.empty()
                                : Optional.of(ImportColumn.USER));
            }
        }
        return new ColumnMatch(changed);
    }

    private ColumnMatch once() {
        List<Optional<ImportColumn>> seen = new ArrayList<>();
        for (Optional<ImportColumn> column : columns) {
            boolean again = column.isPresent() && column.get() != ImportColumn.ID && seen.contains(column);
            seen.add(again ? Optional.empty() : column);
        }
        return new ColumnMatch(seen);
    }

    private static boolean hasIds(List<List<String>> sample, int column) {
        return values(sample, column).stream().anyMatch(ReadId::isOne);
    }

    private static boolean hasOnlyOtherTexts(List<List<String>> sample, int column) {
        List<String> values = values(sample, column);
        return !values.isEmpty() && values.stream().allMatch(ReadId::isOther);
    }

    private static List<String> values(List<List<String>> sample, int column) {
        return sample.stream()
                .filter(row -> row.size() > column)
                .map(row -> row.get(column))
                .filter(value -> !value.isBlank())
                .toList();
    }
}
