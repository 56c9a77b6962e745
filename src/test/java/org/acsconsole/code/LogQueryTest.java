package org.acsconsole.code;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The query for the logs of Azure Monitor. */
final class LogQueryTest {

    private static final String ID = "8:acs:4ccc92c8-9815-4422-bddc-ceea181dc774_00000006-19e0-2727-80f5-8b3a0d003502";

    @Test
    void anIdIsLookedForInBothFormsThatLogsWrite() {
        assertThat(query(List.of(ID), LogTopic.EVERYTHING))
                .startsWith("let ids = dynamic([\n  \"" + ID + "\", \"" + ID.substring(2) + "\"]);\n");
    }

    @Test
    void allOfASelectionAreLookedForAtOnce() {
        assertThat(query(List.of(ID, ID.replace("02", "03")), LogTopic.EVERYTHING))
                .contains("\"" + ID.substring(2) + "\",\n  \"" + ID.replace("02", "03") + "\"");
    }

    @Test
    void everythingIsInAllTables() {
        assertThat(query(List.of(ID), LogTopic.EVERYTHING))
                .contains(Arrays.stream(LogTable.values()).map(LogTable::table).toList());
    }

    @Test
    void aTableThatNobodyFilledDoesNotFailTheQuery() {
        assertThat(query(List.of(ID), LogTopic.CHATS))
                .contains("union isfuzzy=true\n  (ACSChatIncomingOperations | where UserId in~ (ids)\n");
    }

    @Test
    void callsAreInTheTablesOfCalls() {
        assertThat(query(List.of(ID), LogTopic.CALLS))
                .contains(
                        "ACSCallSummary | where Identifier in~ (ids)",
                        "ACSCallDiagnostics | where Identifier in~ (ids)")
                .doesNotContain("ACSAuthIncomingOperations");
    }

    @Test
    void theNewestComesFirstAndOnlyOfTheTimeAskedFor() {
        assertThat(query(List.of(ID), LogTopic.SIGN_INS))
                .endsWith("\n| where TimeGenerated > ago(7d)\n| order by TimeGenerated desc\n");
    }

    @Test
    void bracketsAreClosed() {
        for (LogTopic topic : LogTopic.values()) {
            String text = query(List.of(ID), topic);
            assertThat(text.chars().filter(c -> c == '(').count())
                    .isEqualTo(text.chars().filter(c -> c == ')').count());
        }
    }

    @Test
    void aQueryHasNoMoreThanThePortalTakes() {
        List<String> many =
                IntStream.rangeClosed(0, LogQuery.MOST).mapToObj(n -> ID).toList();
        assertThatThrownBy(() -> new LogQuery(many, LogTopic.CALLS, 7)).isInstanceOf(IllegalArgumentException.class);
    }

    private static String query(List<String> ids, LogTopic topic) {
        return new LogQuery(ids, topic, 7).text();
    }
}
