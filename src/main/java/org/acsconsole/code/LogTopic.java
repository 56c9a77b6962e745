package org.acsconsole.code;

import java.util.List;

/** What is looked for in the logs of Azure Monitor. */
public enum LogTopic {
    EVERYTHING(List.of(LogTable.values())),
    SIGN_INS(List.of(LogTable.AUTH)),
    CALLS(List.of(LogTable.CALL_SUMMARY, LogTable.CALL_DIAGNOSTICS)),
    CHATS(List.of(LogTable.CHAT));

    private final List<LogTable> tables;

    LogTopic(List<LogTable> tables) {
        this.tables = tables;
    }

    /** The tables that it is in. */
    public List<LogTable> tables() {
        return tables;
    }
}
