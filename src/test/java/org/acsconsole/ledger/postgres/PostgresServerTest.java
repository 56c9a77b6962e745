package org.acsconsole.ledger.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The PostgreSQL that tests use is a real one, and each test has a database of its own. */
final class PostgresServerTest {

    private final PostgresServer server = PostgresServer.running();
    private String address = "";

    @BeforeEach
    void make() {
        address = server.newDatabase();
    }

    @AfterEach
    void drop() {
        server.drop(address);
    }

    @Test
    void itsDatabasesHaveNothingInCommon() throws SQLException {
        answer(address, "CREATE TABLE mine AS SELECT 1; SELECT count(*) FROM mine");
        String other = server.newDatabase();
        assertThatThrownBy(() -> answer(other, "SELECT count(*) FROM mine")).hasMessageContaining("does not exist");
        server.drop(other);
    }

    @Test
    void aCopyHasWhatTheOtherHas() throws SQLException {
        answer(address, "CREATE TABLE mine AS SELECT 7 AS n; SELECT count(*) FROM mine");
        String copy = server.copyOf(address);
        assertThat(answer(copy, "SELECT n FROM mine")).isEqualTo("7");
        server.drop(copy);
    }

    @Test
    void itsTextsAreNotOrderedByTheirBytes() throws SQLException {
        assertThat(answer(address, "SELECT 'a' < 'B'")).isEqualTo("t");
        assertThat(answer(address, "SELECT 'a' < 'B' COLLATE \"C\"")).isEqualTo("f");
    }

    private static String answer(String address, String sql) throws SQLException {
        String last = sql.substring(sql.indexOf(';') + 1);
        try (Connection connection = DriverManager.getConnection(address);
                Statement statement = connection.createStatement()) {
            if (sql.contains(";")) {
                statement.execute(sql.substring(0, sql.indexOf(';')));
            }
            try (ResultSet row = statement.executeQuery(last)) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
