package org.acsconsole.ui.identities;

import java.util.AbstractList;
import java.util.Optional;
import java.util.RandomAccess;
import org.acsconsole.identity.Command;
import org.acsconsole.identity.DetailsPattern;
import org.acsconsole.identity.IdentityDetails;
import org.acsconsole.identity.TokenRequest;
import org.acsconsole.ui.identities.SeriesView.Series;
import org.jspecify.annotations.Nullable;

/** The commands that create identities whose details follow a pattern, each made when it is asked for. */
final class NewIdentities extends AbstractList<Command.OfService> implements RandomAccess {

    private final DetailsPattern pattern;
    private final Series series;
    private final @Nullable TokenRequest token;

    private NewIdentities(DetailsPattern pattern, Series series, @Nullable TokenRequest token) {
        this.pattern = pattern;
        this.series = series;
        this.token = token;
    }

    /**
     * Empty if the details of one of them are too long.
     *
     * @param token what the first token of each is to be; null if they get none
     */
    static Optional<NewIdentities> of(IdentityDetails pattern, Series series, @Nullable TokenRequest token) {
        DetailsPattern numbered = new DetailsPattern(pattern);
        return numbered.of(series.last()).map(longest -> new NewIdentities(numbered, series, token));
    }

    @Override
    public Command.OfService get(int index) {
        IdentityDetails details =
                pattern.of(series.first() + index).orElseThrow(() -> new IllegalStateException("the last one fits"));
        return token == null ? new Command.Create(details) : new Command.CreateWithToken(details, token);
    }

    @Override
    public int size() {
        return series.count();
    }
}
