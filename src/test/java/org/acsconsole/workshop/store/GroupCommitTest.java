package org.acsconsole.workshop.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class GroupCommitTest {

    @Test
    void anErrorInAWriteIsReportedAndTheNextWriteIsDone(@TempDir Path folder) throws SQLException {
        Error error = new StackOverflowError();
        StateConnection connection = new StateConnection(folder.resolve("state.db"), false);
        GroupCommit writes = new GroupCommit(connection);
        writes.run(open -> open.prepare("CREATE TABLE written (number INTEGER)").execute());

        assertThatThrownBy(() -> writes.run(open -> {
                    open.prepare("INSERT INTO written VALUES (1)").executeUpdate();
                    throw error;
                }))
                .isInstanceOf(StoreException.class)
                .hasCause(error);
        assertThat(writes.run(
                        open -> open.prepare("INSERT INTO written VALUES (2)").executeUpdate() == 1))
                .isTrue();
        try (ResultSet rows =
                connection.prepare("SELECT group_concat(number) FROM written").executeQuery()) {
            assertThat(rows.getString(1)).isEqualTo("2");
        }
        connection.close();
    }
}
