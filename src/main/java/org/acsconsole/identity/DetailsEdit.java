package org.acsconsole.identity;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A change of the details of several identities, which leaves alone what it does not name.
 *
 * @param label the new label, numbered as in a {@link DetailsPattern}; null to leave each its own
 * @param user the new user ID likewise
 * @param note the new note likewise
 * @param added tags that each gets
 * @param removed tags that each loses
 */
public record DetailsEdit(
        @Nullable String label,
        @Nullable String user,
        @Nullable String note,
        Tags added,
        Tags removed) {

    /** Whether nothing becomes too long for so many identities. */
    public boolean fits(long count) {
        return details(IdentityDetails.NONE, count).isPresent();
    }

    /** The tags of an identity that has these; empty if they would be too many. */
    public Optional<Tags> tags(Tags before) {
        return before.without(removed).with(added);
    }

    /**
     * The command that changes one of them.
     *
     * @param number of it among them, from 1
     * @throws FaultException {@link Fault.TooManyTags} if it would have more than it may
     */
    public Command.Edit of(Identity identity, long number) {
        Tags tags = tags(identity.details().tags())
                .orElseThrow(() -> new FaultException(new Fault.TooManyTags(identity.id())));
        IdentityDetails details = details(identity.details(), number)
                .orElseThrow(() -> new IllegalArgumentException("the details do not fit with number " + number));
        return new Command.Edit(identity.id(), details.withTags(tags), identity.version());
    }

    private Optional<IdentityDetails> details(IdentityDetails now, long number) {
        return IdentityDetails.of(or(label, ""), or(user, ""), or(note, ""), now.tags())
                .flatMap(wanted -> new DetailsPattern(wanted).of(number))
                .map(wanted -> new IdentityDetails(
                        label == null ? now.label() : wanted.label(),
                        user == null ? now.user() : wanted.user(),
                        note == null ? now.note() : wanted.note(),
                        now.tags()));
    }

    private static String or(@Nullable String given, String otherwise) {
        return given == null ? otherwise : given;
    }
}
