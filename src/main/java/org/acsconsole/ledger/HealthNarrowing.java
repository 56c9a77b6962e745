package org.acsconsole.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.stream.Collectors;
import org.acsconsole.identity.HealthFilter;
import org.acsconsole.identity.IdentityFilter;
import org.acsconsole.identity.IdentitySearch.Lack;
import org.acsconsole.identity.UserList;
import org.acsconsole.ledger.store.BoundStatement;
import org.jspecify.annotations.Nullable;

/**
 * A search by what is not as it should be in SQL.
 *
 * @param users those of the list as JSON, normalized as the ledger's are
 */
record HealthNarrowing(HealthFilter health, String users) {

    /** The beginning of the IDs of the profile's resource; null while that is not known, which no ID compares with. */
    private static final String OWN = "(SELECT '8:acs:' || resource || '_' FROM profile WHERE seq = :profile)";

    private static final String OF_OTHER_RESOURCE =
            " AND strpos(lower(i.id), (SELECT ':' || resource || '_' FROM profile WHERE seq = :profile)) = 0";

    private static final String HAS_USER = " AND i.user_key > ''";
    private static final String LONG_LIVED =
            "t.revoked_at IS NULL AND t.outlived = 0 AND t.expires_at > :now AND t.expires_at - t.issued_at > :longest";
    private static final String HAS_LONG_TOKEN = " AND " + IdentityPages.IS_LIVE
            + " AND EXISTS (SELECT 1 FROM token t WHERE t.identity = i.seq AND " + LONG_LIVED + ")";
    private static final String IS_IDLE = " AND coalesce(i.last_issued_at, i.created_key) < :idleSince";
    private static final String IS_NOT_LISTED = " AND i.user_key NOT IN (SELECT value FROM json_each(:users))";

    static final String WITH_USER = "identity i INDEXED BY identity_by_user WHERE i.profile = :profile AND i.state IN ("
            + State.codes(State.of(IdentityFilter.ALL)) + ")" + HAS_USER;

    /** All users are compared with the list at once: it costs more to hand it over than to go through them. */
    static final String NOT_LISTED = WITH_USER + IS_NOT_LISTED;

    /** When the next token expires that lives longer than it should. */
    static final String NEXT =
            "SELECT min(t.expires_at) AS next FROM token t INDEXED BY token_by_expiry WHERE t.profile = :profile AND "
                    + LONG_LIVED;

    /** Those whose IDs come before or after all that the profile's resource can have. */
    static final String OTHER_RESOURCES = """
            (SELECT * FROM identity INDEXED BY %1$s WHERE profile = :profile AND id < %2$s
                UNION ALL
                SELECT * FROM identity INDEXED BY %1$s WHERE profile = :profile AND id > %2$s || '~') i
            WHERE i.profile = :profile""".formatted(PageOrder.IDS, OWN);

    static final String LIVE =
            "identity i INDEXED BY identity_by_live_until WHERE i.profile = :profile AND " + IdentityPages.IS_LIVE;

    static HealthNarrowing of(HealthFilter health) {
        return new HealthNarrowing(health, json(health.notIn()));
    }

    /** The condition, which begins with {@code AND}; empty where everything meets it. */
    String condition() {
        return (lacks(Lack.LABEL) ? " AND i.label = ''" : "")
                + (lacks(Lack.TOKEN) ? " AND i.last_issued_at IS NULL" : "")
                + (lacks(Lack.OWN_RESOURCE) ? OF_OTHER_RESOURCE : "")
                + (lacks(Lack.OWN_USER) ? another("") : "")
                + (lacks(Lack.NEWEST_OF_USER)
                        ? another(" AND (d.created_key > i.created_key"
                                + " OR (d.created_key = i.created_key AND d.seq > i.seq))")
                        : "")
                + (health.idle() == null ? "" : IS_IDLE)
                + (health.longerThan() == null ? "" : HAS_LONG_TOKEN)
                + notListed();
    }

    boolean lacks(Lack lack) {
        return health.lacking().contains(lack);
    }

    /** Whether only those with a user can meet it. */
    boolean isOfUsers() {
        return lacks(Lack.OWN_USER) || lacks(Lack.NEWEST_OF_USER) || isOfList();
    }

    boolean isOfList() {
        return health.notIn() != null;
    }

    boolean isOfLongTokens() {
        return health.longerThan() != null;
    }

    BoundStatement bind(BoundStatement statement, Instant now) {
        return statement
                .bind("users", users)
                .bind("idleSince", Instants.micros(now.minus(orZero(health.idle()))))
                .bind("longest", orZero(health.longerThan()).toNanos() / 1_000);
    }

    /** Nobody is found by a list that is not loaded. */
    private String notListed() {
        UserList list = health.notIn();
        if (list == null) {
            return "";
        }
        return list.loaded() ? HAS_USER + IS_NOT_LISTED : " AND 1 = 0";
    }

    /** Both exist, and the other one is found along the index of users. */
    private static String another(String which) {
        return HAS_USER + exists("i") + " AND EXISTS (SELECT 1 FROM identity d INDEXED BY identity_by_user"
                + " WHERE d.profile = i.profile AND d.state IN (" + State.codes(State.of(IdentityFilter.EXISTING))
                + ") AND d.user_key = i.user_key AND d.seq <> i.seq" + exists("d") + which + ")";
    }

    private static String exists(String row) {
        return " AND " + row + ".deleted_at IS NULL AND (" + row + ".unsettled_at IS NULL OR " + row + ".missing = 0)";
    }

    private static Duration orZero(@Nullable Duration time) {
        return Objects.requireNonNullElse(time, Duration.ZERO);
    }

    /** A normalized text has no control characters. */
    private static String json(@Nullable UserList list) {
        return list == null
                ? "[]"
                : list.users().stream()
                        .map(user -> TextNormalizer.normalize(user)
                                .replace("\\", "\\\\")
                                .replace("\"", "\\\""))
                        .collect(Collectors.joining("\",\"", "[\"", "\"]"));
    }
}
