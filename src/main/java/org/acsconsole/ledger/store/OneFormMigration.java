package org.acsconsole.ledger.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.flywaydb.core.api.migration.Context;

/**
 * A migration after which each identity is one row: an ID that was written in capitals, or with signs of the text around it at its
 * end, gets the form in which the service writes it, and two rows that are so found to be one identity become one.
 *
 * <p>Activities name the identity in that form too, so that they are found with it. Events stay as they were written, for their
 * hashes are of that.
 */
public abstract class OneFormMigration extends NumberedMigration {

    private static final String GUID = "[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}";

    /** Whether capitals are another ID is known only of those whose parts are GUIDs. */
    private static final Pattern OF_GUIDS =
            Pattern.compile("(8:(?:acs|gcch-acs|dod-acs):" + GUID + "_(?:wf_)?" + GUID + "(?:_" + GUID + ")?)[_-]*");

    protected OneFormMigration(String version) {
        super(version, "an identity is one row");
    }

    @Override
    public void migrate(Context context) throws SQLException {
        Connection connection = context.getConnection();
        for (Place identity : inOtherForms(connection, "seq, 0", "identity", "id")) {
            bringToOneForm(connection, identity);
        }
        for (String table : List.of("activity", "pending")) {
            for (Place named : inOtherForms(connection, "at, tie", table, "identity")) {
                rename(connection, table, named);
            }
        }
        finish(connection);
    }

    /** Puts the texts of the identity into the search index, unless the database does so. */
    protected abstract void index(Connection connection, long identity) throws SQLException;

    /** Is called when each identity is one row. */
    protected abstract void finish(Connection connection) throws SQLException;

    /**
     * A row whose ID is not in its one form.
     *
     * @param first what names the row in its profile: its number, or of an activity its time
     * @param second of an activity its place among equal times
     */
    private record Place(long first, long second, long profile, String form) {}

    private static List<Place> inOtherForms(Connection connection, String key, String table, String column)
            throws SQLException {
        List<Place> places = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT " + key + ", profile, " + column + " FROM " + table
                        + " WHERE " + column + " <> rtrim(lower(" + column + "), '_-') ORDER BY 1")) {
            while (row.next()) {
                Optional<String> form = form(row.getString(4));
                if (form.isPresent()) {
                    places.add(new Place(row.getLong(1), row.getLong(2), row.getLong(3), form.get()));
                }
            }
        }
        return places;
    }

    private static Optional<String> form(String id) {
        Matcher matcher = OF_GUIDS.matcher(id.toLowerCase(Locale.ROOT));
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    private void bringToOneForm(Connection connection, Place place) throws SQLException {
        Optional<Long> twin = twin(connection, place);
        if (twin.isPresent()) {
            new IdentityMerge(connection, twin.get(), place.first()).merge();
        } else {
            try (PreparedStatement statement =
                    connection.prepareStatement("UPDATE identity SET id = ? WHERE seq = " + place.first())) {
                statement.setString(1, place.form());
                statement.executeUpdate();
            }
        }
        index(connection, twin.orElse(place.first()));
    }

    private static Optional<Long> twin(Connection connection, Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(
                "SELECT seq FROM identity WHERE profile = " + place.profile() + " AND id = ?")) {
            statement.setString(1, place.form());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
            }
        }
    }

    private static void rename(Connection connection, String table, Place place) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("UPDATE " + table
                + " SET identity = ? WHERE profile = " + place.profile() + " AND at = " + place.first() + " AND tie = "
                + place.second())) {
            statement.setString(1, place.form());
            statement.executeUpdate();
        }
    }
}
