package org.acsconsole.workshop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GroupCommitTest {

    @Test
    void anErrorInAWriteIsReportedAndTheNextWriteIsDone(@TempDir Path folder) throws SQLException {
        Error error = new StackOverflowError();
        try (Connection connection = StateSchema.connect(folder.resolve("state.db"), false);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE written (number INTEGER)");
            connection.commit();
            GroupCommit writes = new GroupCommit(connection);
            assertThatThrownBy(() -> writes.run(() -> {
                        statement.executeUpdate("INSERT INTO written VALUES (1)");
                        throw error;
                    }))
                    .isInstanceOf(StoreException.class)
                    .hasCause(error);
            assertThat(writes.run(() -> statement.executeUpdate("INSERT INTO written VALUES (2)") == 1))
                    .isTrue();
            assertThat(statement
                            .executeQuery("SELECT group_concat(number) FROM written")
                            .getString(1))
                    .isEqualTo("2");
        }
    }
}
