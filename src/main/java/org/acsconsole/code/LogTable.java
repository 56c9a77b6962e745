package org.acsconsole.code;

/**
 * A table of Azure Monitor that has identities in a column, and the category of diagnostic settings that fills it. Names and columns are
 * those of Microsoft's reference of tables and of supported logs for {@code Microsoft.Communication/CommunicationServices}.
 */
public enum LogTable {
    AUTH(
            "ACSAuthIncomingOperations",
            "AuthOperational",
            "Operational Authentication Logs",
            "Identity in~ (ids)",
            "Source = \"Auth\", OperationName, Result = strcat(ResultType, \" \", tostring(ResultSignature)), Detail = tostring(ResultDescription)"),
    CHAT(
            "ACSChatIncomingOperations",
            "ChatOperational",
            "Operational Chat Logs",
            "UserId in~ (ids)",
            "Source = \"Chat\", OperationName, Result = strcat(ResultType, \" \", tostring(ResultSignature)), Detail = ChatThreadId"),
    CALL_SUMMARY(
            "ACSCallSummary",
            "CallSummary",
            "Call Summary Logs",
            "Identifier in~ (ids)",
            "Source = \"Call\", OperationName, Result = strcat(\"end reason \", tostring(ParticipantEndReason)), Detail = strcat(CallType, \" \", tostring(ParticipantDuration), \" s\")"),
    CALL_DIAGNOSTICS(
            "ACSCallDiagnostics",
            "CallDiagnostics",
            "Call Diagnostics Logs",
            "Identifier in~ (ids)",
            "Source = \"Media\", OperationName, Result = MediaType, Detail = StreamDirection"),
    USAGE(
            "ACSBillingUsage",
            "Usage",
            "Usage Records",
            "UserIdA in~ (ids) or UserIdB in~ (ids)",
            "Source = \"Billing\", OperationName, Result = UsageType, Detail = strcat(tostring(Quantity), \" \", UnitType)");

    private final String table;
    private final String category;
    private final String categoryName;
    private final String condition;
    private final String columns;

    LogTable(String table, String category, String categoryName, String condition, String columns) {
        this.table = table;
        this.category = category;
        this.categoryName = categoryName;
        this.condition = condition;
        this.columns = columns;
    }

    /** Its name in a query. */
    public String table() {
        return table;
    }

    /** The category as templates and the command line write it. */
    public String category() {
        return category;
    }

    /** The category as the portal writes it. */
    public String categoryName() {
        return categoryName;
    }

    String rows() {
        return table + " | where " + condition + "\n     | project TimeGenerated, " + columns + ", CorrelationId";
    }
}
