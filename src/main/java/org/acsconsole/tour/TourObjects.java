package org.acsconsole.tour;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.acsconsole.identity.CompletedStep;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.identity.IssuedToken;

/**
 * What a tour made, by the scenario's names.
 *
 * @param left every identity that it made and did not delete, in order
 */
public record TourObjects(Map<String, IdentityId> identities, Map<String, IssuedToken> tokens, List<IdentityId> left) {

    static final TourObjects NONE = new TourObjects(Map.of(), Map.of(), List.of());

    public TourObjects {
        identities = Map.copyOf(identities);
        tokens = Map.copyOf(tokens);
        left = List.copyOf(left);
    }

    /** With those too, which an earlier tour made and did not delete. */
    public TourObjects withLeft(List<IdentityId> earlier) {
        return new TourObjects(
                identities,
                tokens,
                Stream.concat(earlier.stream(), left.stream()).distinct().toList());
    }

    Optional<IdentityId> identity(String name) {
        return Optional.ofNullable(identities.get(name));
    }

    /** Empty while no step made a token of that name. */
    public Optional<IssuedToken> token(String name) {
        return Optional.ofNullable(tokens.get(name));
    }

    /** Whether the identity was made and does not exist any more. */
    boolean lost(String name) {
        return identities.containsKey(name) && !left.contains(identities.get(name));
    }

    /** What there is after a step has made or deleted something. */
    TourObjects after(CompletedStep.OnOne step, StepAction.Perform action) {
        return switch (step) {
            case CompletedStep.Created created -> with(action.identity(), created.id());
            case CompletedStep.CreatedWithToken created ->
                with(action.identity(), created.id()).with(action.token(), created.token());
            case CompletedStep.Issued issued -> with(action.token(), issued.token());
            case CompletedStep.Deleted deleted -> without(deleted.id());
            case CompletedStep.Revoked revoked -> this;
            case CompletedStep.Tried tried -> this;
            case CompletedStep.Exchanged exchanged -> this;
            case CompletedStep.Added added -> this;
            case CompletedStep.Edited edited -> this;
            case CompletedStep.Forgotten forgotten -> this;
        };
    }

    private TourObjects with(String name, IdentityId identity) {
        List<IdentityId> more = new ArrayList<>(left);
        more.add(identity);
        return new TourObjects(with(identities, name, identity), tokens, more);
    }

    private TourObjects with(String name, IssuedToken token) {
        return new TourObjects(identities, with(tokens, name, token), left);
    }

    /** The name stays, so that a token of the deleted identity can still be tried. */
    private TourObjects without(IdentityId deleted) {
        return new TourObjects(
                identities,
                tokens,
                left.stream().filter(each -> !each.equals(deleted)).toList());
    }

    private static <T> Map<String, T> with(Map<String, T> map, String name, T value) {
        Map<String, T> more = new HashMap<>(map);
        more.put(name, value);
        return more;
    }
}
