package org.acsconsole.ui.workshop;

import java.util.List;
import java.util.Optional;
import org.acsconsole.code.Call;
import org.acsconsole.identity.IdentityId;
import org.acsconsole.tour.Deed;
import org.acsconsole.tour.TourObjects;

/** What a step of a tour calls the service with. */
final class DeedCalls {

    private DeedCalls() {}

    /** Empty for what moves the clock, and where nothing is left to call for. */
    static Optional<Call> of(Deed deed, TourObjects cast) {
        return switch (deed) {
            case Deed.Create create -> Optional.of(new Call.Create());
            case Deed.CreateWithToken create -> Optional.of(new Call.CreateWithToken(token(create.token())));
            case Deed.Issue issue ->
                identity(issue.identity(), cast).map(one -> new Call.Issue(one, token(issue.token())));
            case Deed.Try trial -> Optional.of(new Call.Try());
            case Deed.Revoke revoke -> identity(revoke.identity(), cast).map(Call.Revoke::new);
            case Deed.Delete delete -> identity(delete.identity(), cast).map(Call.Delete::new);
            case Deed.CleanUp cleanUp ->
                cast.left().isEmpty() ? Optional.empty() : Optional.of(new Call.Delete(cast.left()));
            case Deed.Advance advance -> Optional.empty();
            case Deed.Expire expire -> Optional.empty();
        };
    }

    private static Optional<List<IdentityId>> identity(String name, TourObjects cast) {
        return Optional.ofNullable(cast.identities().get(name)).map(List::of);
    }

    private static Call.Token token(Deed.Order order) {
        return new Call.Token(order.scopes(), order.lifetime());
    }
}
