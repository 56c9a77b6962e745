package org.acsconsole.ui.importing;

import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.acsconsole.identity.DraftRow;
import org.acsconsole.identity.FileRow;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.ui.text.ShownIds;
import org.acsconsole.ui.text.Texts;
import org.jspecify.annotations.Nullable;

/** Says what a row of a file has, and what would become of it. */
record DraftRowText(Texts texts, ShownIds ids) {

    String line(DraftRow row) {
        return texts.get("importing.line", row.row().line());
    }

    String id(DraftRow row) {
        return row.row() instanceof FileRow.Named named ? ids.shortened(named.id()) : "";
    }

    String wholeId(DraftRow row) {
        return row.row() instanceof FileRow.Named named ? ids.full(named.id()) : "";
    }

    String label(DraftRow row) {
        return details(row).label();
    }

    String user(DraftRow row) {
        return details(row).user();
    }

    /** What changes, or why nothing does; otherwise the tags and the note. */
    String what(DraftRow row) {
        return switch (row.kind()) {
            case CHANGED -> changes(Objects.requireNonNull(row.before()), details(row));
            case DOUBLE -> texts.get("importing.first", row.firstLine());
            case OTHER_RESOURCE ->
                row.row() instanceof FileRow.Named named
                        ? texts.get("importing.resource", named.id().resource())
                        : "";
            case MALFORMED -> row.row() instanceof FileRow.Malformed malformed ? problem(malformed.problem()) : "";
            case NEW, KNOWN, USER -> otherwise(details(row));
        };
    }

    private String otherwise(IdentityDetails details) {
        String tags = details.tags().isEmpty()
                ? ""
                : texts.get("importing.tags", details.tags().text());
        return Stream.of(tags, onOneLine(details.note()))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    private String problem(FileRow.Problem problem) {
        String pasted = "fault.not-an-identity.because." + problem;
        return texts.get(texts.has(pasted) ? pasted : "importing.problem." + problem);
    }

    private String changes(IdentityDetails before, IdentityDetails after) {
        return Stream.of(
                        change("importing.changes.label", before.label(), after.label()),
                        change("importing.changes.user", before.user(), after.user()),
                        change("importing.changes.note", before.note(), after.note()),
                        change(
                                "importing.changes.tags",
                                before.tags().text(),
                                after.tags().text()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
    }

    private @Nullable String change(String key, String before, String after) {
        return before.equals(after)
                ? null
                : texts.get(key, before.isEmpty() ? "—" : onOneLine(before), onOneLine(after));
    }

    private static String onOneLine(String text) {
        return text.replaceAll("\\s+", " ");
    }

    private static IdentityDetails details(DraftRow row) {
        return switch (row.row()) {
            case FileRow.Named named -> named.details();
            case FileRow.User user -> user.details();
            case FileRow.Malformed malformed -> IdentityDetails.NONE;
        };
    }
}
