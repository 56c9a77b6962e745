package org.acsconsole.workshop.faults;

/**
 * The operations that Azure limits, and how many of each it takes in 30 seconds (its documentation, <i>Service limits</i>,
 * section Identity).
 *
 * <p>Not documented: whether a creation with a token counts as a creation too. Here it does not.
 */
public enum Metered {
    CREATE("create", 1000),
    CREATE_WITH_TOKEN("createWithToken", 1000),
    ISSUE("issue", 1000),
    REVOKE("revoke", 500),
    DELETE("delete", 500),
    EXCHANGE_TEAMS("exchangeTeams", 500);

    private final String wireName;
    private final int limit;

    Metered(String wireName, int limit) {
        this.wireName = wireName;
        this.limit = limit;
    }

    public String wireName() {
        return wireName;
    }

    public int limit() {
        return limit;
    }
}
