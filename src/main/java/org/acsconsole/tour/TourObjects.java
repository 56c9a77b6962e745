package org.acsconsole.tour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;

/**
 * Who and what a tour made, by the scenario's names.
 *
 * @param left every identity that it made and did not delete, in order, also those of earlier rounds
 */
public record TourObjects(Map<String, IdentityId> identities, Map<String, IssuedToken> tokens, List<IdentityId> left) {

    static final TourObjects NOBODY = new TourObjects(Map.of(), Map.of(), List.of());

    public TourObjects {
        identities = Map.copyOf(identities);
        tokens = Map.copyOf(tokens);
        left = List.copyOf(left);
    }

    IdentityId identity(String name) {
        return required(identities, name);
    }

    IssuedToken token(String name) {
        return required(tokens, name);
    }

    /** Whether the identity was made and is no more. */
    boolean lost(String name) {
        return identities.containsKey(name) && !left.contains(identities.get(name));
    }

    TourObjects with(String name, IdentityId identity) {
        List<IdentityId> more = new ArrayList<>(left);
        more.add(identity);
        return new TourObjects(with(identities, name, identity), tokens, more);
    }

    TourObjects with(String name, IssuedToken token) {
        return new TourObjects(identities, with(tokens, name, token), left);
    }

    /** The name stays, so that a token of the deleted identity can still be tried. */
    TourObjects without(IdentityId deleted) {
        return new TourObjects(
                identities,
                tokens,
                left.stream().filter(each -> !each.equals(deleted)).toList());
    }

    /** Only what a clean up has to know. */
    TourObjects forgettingNames() {
        return new TourObjects(Map.of(), Map.of(), left);
    }

    private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
        Map<String, T> more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }

    private static <T> T required(Map<String, T> map, String name) {
        T found = map.get(name);
        if (found == null) {
            throw new IllegalStateException("no step made " + name);
        }
        return found;
    }
}
