package org.acsconsole.ledger.postgres;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Map;

/** The tests' own PostgreSQL server, which starts when a test first needs it and stops with the JVM. */
public final class PostgresServer {

    /** What makes it quick; nobody needs its data after a power cut. */
    static final Map<String, String> SETTINGS = Map.of(
            "fsync", "off",
            "full_page_writes", "off",
            "autovacuum", "off",
            "shared_buffers", "32MB",
            "max_connections", "200");

    private static final class Running {
        private static final PostgresServer SERVER = start();
    }

    private final int port;
    private final Connection connection;
    private int databases;

    private PostgresServer(int port) throws SQLException {
        this.port = port;
        this.connection = DriverManager.getConnection(address("postgres"));
        // Where it matters, an order by bytes must be asked for: it is not that of most servers.
        execute("CREATE DATABASE empty TEMPLATE template0 ENCODING 'UTF8' LOCALE_PROVIDER icu ICU_LOCALE 'en'");
    }

    public static PostgresServer running() {
        return Running.SERVER;
    }

    private static PostgresServer start() {
        try {
            Files.createDirectories(Path.of(System.getProperty("java.io.tmpdir")));
            return new PostgresServer(OtherUsersPostgres.isNeeded() ? OtherUsersPostgres.start() : embedded());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static int embedded() throws IOException {
        EmbeddedPostgres.Builder builder = EmbeddedPostgres.builder();
        SETTINGS.forEach(builder::setServerConfig);
        return builder.start().getPort();
    }

    /** Makes a database without tables, and returns its JDBC address. */
    public String newDatabase() {
        return copyOf(address("empty"));
    }

    /** Makes a database like another one, to which nobody is connected. */
    public synchronized String copyOf(String address) {
        databases++;
        String name = "test_" + databases;
        execute("CREATE DATABASE " + name + " TEMPLATE " + nameIn(address) + " STRATEGY FILE_COPY");
        return address(name);
    }

    /** Drops the database, whoever is connected to it. */
    public synchronized void drop(String address) {
        execute("DROP DATABASE " + nameIn(address) + " WITH (FORCE)");
    }

    private String address(String database) {
        return "jdbc:postgresql://localhost:" + port + "/" + database + "?user=postgres";
    }

    private static String nameIn(String address) {
        return address.substring(address.lastIndexOf('/') + 1, address.indexOf('?'));
    }

    private void execute(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
