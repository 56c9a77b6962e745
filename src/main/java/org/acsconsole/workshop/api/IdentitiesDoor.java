package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Instant;
import java.util.List;
import org.acsconsole.workshop.http.Answer;
import org.acsconsole.workshop.http.Call;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.Target;
import org.acsconsole.workshop.store.StoredIdentity;
import org.jspecify.annotations.Nullable;

/** {@code /_workshop/identities}: what the service holds, in the order of creation. */
final class IdentitiesDoor {

    private static final int MOST = 1000;
    private static final String USUAL = "100";

    private final Identities identities;

    IdentitiesDoor(Identities identities) {
        this.identities = identities;
    }

    /** At most {@code limit}, {@code after} an ID. */
    Answer list(Call call, Target target) {
        int limit = limit(target.single("limit"));
        List<StoredIdentity> found = page(target.single("after"), limit + 1);
        List<StoredIdentity> shown = found.subList(0, Math.min(limit, found.size()));
        ObjectNode body = IdentityJson.object();
        ArrayNode value = body.putArray("value");
        for (StoredIdentity identity : shown) {
            describe(identities.id(identity), identity, value.addObject());
        }
        body.put("next", found.size() > limit ? identities.id(shown.getLast()) : null);
        return Answer.of(200, IdentityJson.bytes(body));
    }

    static void describe(String id, StoredIdentity identity, ObjectNode node) {
        node.put("id", id)
                .put("createdOn", IdentityJson.time(identity.createdOn()))
                .put("deletedOn", time(identity.deletedOn()))
                .put("tokensRevokedOn", time(identity.tokensRevokedOn()))
                .put("revokeTakesEffectOn", time(identity.revokeTakesEffectOn()));
    }

    /** Also after a reset that ID is unknown: 404 tells whoever follows the list to start anew. */
    private List<StoredIdentity> page(@Nullable String after, int limit) {
        if (after == null) {
            return identities.store().first(limit);
        }
        return identities
                .store()
                .after(identities.isOwn(after) ? identities.user(after) : after, limit)
                .orElseThrow(() -> new Refusal(
                        404, "IdentityNotFound", "'after' is the ID of no identity of this service: start anew."));
    }

    private static int limit(@Nullable String text) {
        try {
            int limit = Integer.parseInt(text == null ? USUAL : text);
            if (limit >= 1 && limit <= MOST) {
                return limit;
            }
        } catch (NumberFormatException e) {
            // said below
        }
        throw Refusal.malformed("'limit' must be a number from 1 to " + MOST + ".");
    }

    private static @Nullable String time(@Nullable Instant time) {
        return time == null ? null : IdentityJson.time(time);
    }
}
