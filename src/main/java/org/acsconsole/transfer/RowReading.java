package org.acsconsole.transfer;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.acsconsole.identity.FileRow;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityState;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.Tags;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of values as rows of identities and users.
 *
 * @param guarded whether a text may have been made harmless for spreadsheets
 * @param now when they are read
 */
record RowReading(ColumnMatch match, boolean guarded, Instant now) {

    private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

    /** Not every database can store these. */
    private static final Pattern UNSTORABLE = Pattern.compile("[\\x00\\p{Cs}]");

    /** A row cannot be used, for that reason. */
    private static final class UnusableRow extends Exception {

        private static final long serialVersionUID = 1L;

        private final FileRow.Problem problem;

        UnusableRow(FileRow.Problem problem) {
            super(problem.name(), null, false, false);
            this.problem = problem;
        }
    }

    /** The row; empty if there is nothing in it. */
    Optional<FileRow> read(long line, List<String> values) {
        if (values.stream().allMatch(String::isBlank)) {
            return Optional.empty();
        }
        try {
            return Optional.of(row(line, values));
        } catch (UnusableRow e) {
            return Optional.of(new FileRow.Malformed(line, e.problem));
        }
    }

    private FileRow row(long line, List<String> values) throws UnusableRow {
        int columns = match.columns().size();
        boolean surplus =
                values.size() > columns && !values.stream().skip(columns).allMatch(String::isBlank);
        if (surplus || values.size() < columns) {
            throw new UnusableRow(FileRow.Problem.COLUMNS);
        }
        Optional<IdentityId> id = id(values);
        IdentityDetails details = details(values);
        if (id.isPresent()) {
            return new FileRow.Named(line, id.get(), details, times(values));
        }
        if (details.label().isEmpty() && details.user().isEmpty()) {
            throw new UnusableRow(FileRow.Problem.NOTHING);
        }
        return new FileRow.User(line, details);
    }

    /** Empty where no column for it has anything. */
    private Optional<IdentityId> id(List<String> values) throws UnusableRow {
        FileRow.Problem problem = null;
        for (int i = 0; i < match.columns().size(); i++) {
            if (match.columns().get(i).equals(Optional.of(ImportColumn.ID))
                    && !values.get(i).isBlank()) {
                switch (ReadId.of(values.get(i))) {
                    case ReadId.Found found -> {
                        return Optional.of(found.id());
                    }
                    case ReadId.NotOne other -> problem = problem == null ? other.problem() : problem;
                }
            }
        }
        if (problem != null) {
            throw new UnusableRow(problem);
        }
        return Optional.empty();
    }

    private IdentityDetails details(List<String> values) throws UnusableRow {
        return IdentityDetails.of(
                        text(values, ImportColumn.LABEL),
                        text(values, ImportColumn.USER),
                        text(values, ImportColumn.NOTE),
                        Tags.read(text(values, ImportColumn.TAGS))
                                .orElseThrow(() -> new UnusableRow(FileRow.Problem.TAG)))
                .orElseThrow(() -> new UnusableRow(FileRow.Problem.TOO_LONG));
    }

    private String text(List<String> values, ImportColumn column) throws UnusableRow {
        String value = value(values, column);
        if (UNSTORABLE.matcher(value).find()) {
            throw new UnusableRow(FileRow.Problem.CHARACTER);
        }
        if (ReadId.hasToken(value)) {
            throw new UnusableRow(FileRow.Problem.SECRET);
        }
        return guarded ? FormulaGuard.plain(value) : value;
    }

    private IdentityTimes times(List<String> values) throws UnusableRow {
        Instant revoked = time(values, ImportColumn.REVOKED);
        Instant doubt = time(values, ImportColumn.IN_DOUBT_SINCE);
        Instant until = time(values, ImportColumn.REVOKING_UNTIL);
        boolean missing = value(values, ImportColumn.STATE).equals(IdentityState.MISSING.name());
        return new IdentityTimes(
                now,
                time(values, ImportColumn.CREATED),
                time(values, ImportColumn.LAST_ISSUED),
                revoked == null ? null : new IdentityTimes.Revoked(revoked, until),
                time(values, ImportColumn.DELETED),
                doubt == null
                        ? null
                        : new IdentityTimes.Doubt(
                                doubt,
                                missing ? IdentityTimes.Doubt.Cause.MISSING : IdentityTimes.Doubt.Cause.OUTCOME));
    }

    private @Nullable Instant time(List<String> values, ImportColumn column) throws UnusableRow {
        String text = value(values, column).strip();
        if (text.isEmpty()) {
            return null;
        }
        try {
            Instant time = moment(text.replace(' ', 'T'));
            if (time.isBefore(Instant.EPOCH) || !time.isBefore(LATEST)) {
                throw new UnusableRow(FileRow.Problem.TIME);
            }
            return time;
        } catch (DateTimeException e) {
            throw new UnusableRow(FileRow.Problem.TIME);
        }
    }

    /** A time without a zone is in UTC, a date its first moment there. */
    private static Instant moment(String text) {
        if (text.indexOf('T') < 0) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 0 || text.lastIndexOf('-') > text.indexOf('T');
        return zoned
                ? OffsetDateTime.parse(text).toInstant()
                : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
    }

    private String value(List<String> values, ImportColumn column) {
        int place = match.columns().indexOf(Optional.of(column));
        return place < 0 ? "" : values.get(place);
    }
}
