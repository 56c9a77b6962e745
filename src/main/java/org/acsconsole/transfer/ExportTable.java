package org.acsconsole.transfer;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.acsconsole.identity.Activity;
import org.acsconsole.identity.ActivityRow;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IdentityRow;
import org.acsconsole.identity.IdentityTimes;
import org.acsconsole.identity.IssuedToken;
import org.acsconsole.identity.JobItem;
import org.acsconsole.identity.JobItemRow;
import org.acsconsole.identity.JobKind;
import org.acsconsole.identity.TokenScope;
import org.jspecify.annotations.Nullable;

/**
 * A table that can be exported: its name, and its columns in their order.
 *
 * @param <R> a row
 */
public final class ExportTable<R> {

    /** Enough to find the token in the ledger, and not what a token could be proved with. */
    private static final int SHOWN_OF_FINGERPRINT = 16;

    private final String name;
    private final List<ExportColumn<R>> columns;

    private ExportTable(String name, List<ExportColumn<R>> columns) {
        this.name = name;
        this.columns = List.copyOf(columns);
    }

    /** Identities, with all that the ledger knows of them. */
    public static ExportTable<IdentityRow> identities() {
        return new ExportTable<>(
                "identities",
                List.of(
                        identity("id", row -> row.identity().id().value()),
                        identity("label", row -> row.identity().details().label()),
                        identity("user", row -> row.identity().details().user()),
                        identity("note", row -> row.identity().details().note()),
                        identity("tags", row -> row.identity().details().tags()),
                        identity("origin", row -> row.identity().origin().name()),
                        identity("state", row -> row.identity().state().name()),
                        time("created", IdentityTimes::createdAt),
                        time("recorded", IdentityTimes::recordedAt),
                        time("last_issued", IdentityTimes::lastIssuedAt),
                        time("revoked", IdentityTimes::tokensRevokedAt),
                        time("revoking_until", IdentityTimes::revokingUntil),
                        time("deleted", IdentityTimes::deletedAt),
                        time(
                                "in_doubt_since",
                                times -> times.doubt() == null
                                        ? null
                                        : times.doubt().since()),
                        identity("live_tokens", IdentityRow::liveTokens),
                        identity("next_expiry", IdentityRow::nextExpiry)));
    }

    /**
     * What is known of tokens; never their values.
     *
     * @param now on the service's clock, for where they stand
     */
    public static ExportTable<IssuedToken> tokens(Instant now) {
        return new ExportTable<>(
                "tokens",
                List.of(
                        new ExportColumn<>("identity", token -> token.identity().value()),
                        new ExportColumn<>("scopes", ExportTable::scopes),
                        new ExportColumn<>("issued", token -> token.times().issuedAt()),
                        new ExportColumn<>("expires", token -> token.times().expiresAt()),
                        new ExportColumn<>("revoked", token -> token.times().revokedAt()),
                        new ExportColumn<>("state", token -> token.stateAt(now).name()),
                        new ExportColumn<>(
                                "fingerprint",
                                token -> token.fingerprint().hex().substring(0, SHOWN_OF_FINGERPRINT))));
    }

    /**
     * What was done.
     *
     * @param now on this computer's clock, for outcomes that never came
     */
    public static ExportTable<ActivityRow> activities(Instant now) {
        return new ExportTable<>(
                "activities",
                List.of(
                        activity("time", Activity::at),
                        activity("operator", Activity::operator),
                        activity("operation", did -> did.operation().name()),
                        activity("identity", ExportTable::identity),
                        new ExportColumn<>("label", ActivityRow::label),
                        activity("outcome", did -> did.outcomeAt(now).name()),
                        activity("code", did -> did.result().code()),
                        activity("request_id", did -> did.result().requestId()),
                        activity("took_ms", did -> did.result().took().toMillis()),
                        activity("detail", did -> did.subject().detail()),
                        activity("reason", did -> did.subject().cause().reason()),
                        activity(
                                "job",
                                did -> Objects.toString(did.subject().cause().job(), null)),
                        activity("item", ExportTable::item)));
    }

    /** What became of the items of a job. */
    public static ExportTable<JobItemRow> jobItems() {
        return new ExportTable<>(
                "job_items",
                List.of(
                        new ExportColumn<>("item", row -> row.item().position() + 1),
                        new ExportColumn<>("identity", ExportTable::identity),
                        new ExportColumn<>("label", JobItemRow::label),
                        new ExportColumn<>(
                                "operation",
                                row -> row.command()
                                        .map(command -> JobKind.of(command).name())
                                        .orElse(null)),
                        new ExportColumn<>("state", row -> row.state().name()),
                        new ExportColumn<>("code", row -> row.outcome().code()),
                        new ExportColumn<>("request_id", row -> row.outcome().requestId()),
                        new ExportColumn<>("time", row -> row.outcome().at())));
    }

    /** Tokens with their values: the one table that holds secrets. */
    public static ExportTable<TokenWithValue> tokenValues() {
        return new ExportTable<>(
                "secret_tokens",
                List.of(
                        new ExportColumn<>(
                                "identity", row -> row.token().identity().value()),
                        new ExportColumn<>("label", row -> row.details().label()),
                        new ExportColumn<>("user", row -> row.details().user()),
                        new ExportColumn<>("scopes", row -> scopes(row.token())),
                        new ExportColumn<>("expires", row -> row.token().times().expiresAt()),
                        new ExportColumn<>("token", row -> row.value().reveal())));
    }

    private static @Nullable String identity(JobItemRow row) {
        IdentityId id = row.outcome().identity();
        return id == null ? null : id.value();
    }

    String name() {
        return name;
    }

    List<ExportColumn<R>> columns() {
        return columns;
    }

    private static ExportColumn<IdentityRow> identity(String name, Function<IdentityRow, @Nullable Object> value) {
        return new ExportColumn<>(name, value);
    }

    private static ExportColumn<IdentityRow> time(String name, Function<IdentityTimes, @Nullable Object> value) {
        return new ExportColumn<>(name, row -> value.apply(row.identity().times()));
    }

    private static ExportColumn<ActivityRow> activity(String name, Function<Activity, @Nullable Object> value) {
        return new ExportColumn<>(name, row -> value.apply(row.activity()));
    }

    private static List<String> scopes(IssuedToken token) {
        return token.scopes().stream().sorted().map(TokenScope::wireName).toList();
    }

    private static @Nullable Long item(Activity activity) {
        JobItem item = activity.subject().cause().item();
        return item == null ? null : item.position() + 1;
    }

    private static @Nullable String identity(Activity activity) {
        IdentityId id = activity.subject().identity();
        return id == null ? null : id.value();
    }
}
