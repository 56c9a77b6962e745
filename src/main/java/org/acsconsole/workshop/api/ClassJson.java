package org.acsconsole.workshop.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.acsconsole.workshop.seed.Member;
import org.acsconsole.workshop.store.StoredIdentity;

/** What the service was filled with, token values and all. */
final class ClassJson {

    private ClassJson() {}

    /** Described, with their IDs from {@code identities}. */
    static ObjectNode of(List<Member> members, Identities identities) {
        ObjectNode body = IdentityJson.object();
        ArrayNode list = body.putArray("identities");
        for (Member member : members) {
            StoredIdentity identity = member.seedling().identity();
            ObjectNode node = list.addObject();
            IdentitiesEndpoint.describe(identities.id(identity), identity, node);
            node.put("label", member.label()).put("user", member.user());
            describe(member.tokens(), node.putArray("tokens"));
        }
        return body;
    }

    private static void describe(List<Member.Token> tokens, ArrayNode list) {
        for (Member.Token token : tokens) {
            ObjectNode node = list.addObject().put("token", token.value());
            ArrayNode scopes = node.putArray("scopes");
            token.claims().scopes().forEach(scopes::add);
            node.put("issuedOn", IdentityJson.time(token.claims().issuedAt()))
                    .put("expiresOn", IdentityJson.time(token.claims().expiresOn()));
        }
    }
}
