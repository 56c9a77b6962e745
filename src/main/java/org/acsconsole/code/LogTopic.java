package org.acsconsole.code;

import java.util.List;

/** What is looked for in the logs of Azure Monitor. */
public enum LogTopic {
    EVERYTHING,
    SIGN_INS,
    CALLS,
    CHATS;

    /** The tables that it is in. */
    public List<LogTable> tables() {
        return switch (this) {
            case EVERYTHING -> List.of(LogTable.values());
            case SIGN_INS -> List.of(LogTable.AUTH);
            case CALLS -> List.of(LogTable.CALL_SUMMARY, LogTable.CALL_DIAGNOSTICS);
            case CHATS -> List.of(LogTable.CHAT);
        };
    }
}
