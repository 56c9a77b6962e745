package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.List;
import org.acsconsole.workshop.http.Answer;
import org.acsconsole.workshop.http.Call;
import org.acsconsole.workshop.http.Refusal;
import org.acsconsole.workshop.http.Target;
import org.acsconsole.workshop.store.StoredIdentity;
import org.jspecify.annotations.Nullable;

/**
 * What Azure does not have, under {@code /_workshop/}; it wants the control key, which no web page can know.
 */
public final class ControlApi {

    private static final int MOST = 1000;
    private static final String USUAL = "100";

    private final byte[] controlKey;
    private final Identities identities;

    public ControlApi(String controlKey, Identities identities) {
        this.controlKey = controlKey.getBytes(StandardCharsets.UTF_8);
        this.identities = identities;
    }

    /** Lists what the service holds in the order of creation: {@code after} an ID, at most {@code limit}. */
    Answer listIdentities(Call call, Target target) {
        requireKey(call);
        int limit = limit(target.single("limit"));
        List<StoredIdentity> found = page(target.single("after"), limit + 1);
        List<StoredIdentity> shown = found.subList(0, Math.min(limit, found.size()));
        ObjectNode body = IdentityJson.object();
        ArrayNode value = body.putArray("value");
        for (StoredIdentity identity : shown) {
            value.addObject()
                    .put("id", identities.id(identity))
                    .put("createdOn", IdentityJson.time(identity.createdOn()))
                    .put("deletedOn", time(identity.deletedOn()))
                    .put("tokensRevokedOn", time(identity.tokensRevokedOn()));
        }
        body.put("next", found.size() > limit ? identities.id(shown.getLast()) : null);
        return Answer.of(200, IdentityJson.bytes(body));
    }

    private void requireKey(Call call) {
        byte[] given = Bearer.of(call).orElse("").getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, controlKey)) {
            throw new Refusal(401, "Denied", "The control key is wanted as a bearer token.");
        }
    }

    private List<StoredIdentity> page(@Nullable String after, int limit) {
        if (after == null) {
            return identities.store().first(limit);
        }
        return identities
                .store()
                .after(identities.isOwn(after) ? identities.user(after) : after, limit)
                .orElseThrow(() -> Refusal.malformed("'after' is the ID of no identity of this service."));
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
