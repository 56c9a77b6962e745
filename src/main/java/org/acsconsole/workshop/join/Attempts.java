package org.acsconsole.workshop.join;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.BooleanSupplier;

/** Limits how often a code can be guessed: wrong guesses count for a minute, of each address and of all together. */
public final class Attempts {

    /** Twenty attendees behind one address may each err once. */
    static final int OF_ONE_ADDRESS = 20;

    /** In the 12 hours that others can connect at most, one in a thousand of all codes. */
    static final int OF_ALL = 140;

    static final Duration COUNTED = Duration.ofMinutes(1);

    private final InstantSource wall;
    private final Deque<WrongGuess> wrong = new ArrayDeque<>();

    public Attempts(InstantSource wall) {
        this.wall = wall;
    }

    /** How a guess went. */
    public enum Outcome {
        RIGHT,
        WRONG,
        /** It was not looked at, right or wrong. */
        TOO_MANY
    }

    private record WrongGuess(String address, Instant at) {}

    /** Looks at a guess, unless there were too many wrong ones; one at a time, so that none slips by. */
    public synchronized Outcome guess(String address, BooleanSupplier isRight) {
        Instant now = wall.instant();
        wrong.removeIf(each -> !isCounted(each, now));
        if (wrong.size() >= OF_ALL
                || wrong.stream().filter(each -> each.address().equals(address)).count() >= OF_ONE_ADDRESS) {
            return Outcome.TOO_MANY;
        }
        if (isRight.getAsBoolean()) {
            return Outcome.RIGHT;
        }
        wrong.add(new WrongGuess(address, now));
        return Outcome.WRONG;
    }

    /** A guess of the future was made before the clock was put back. */
    private static boolean isCounted(WrongGuess each, Instant now) {
        return !each.at().isAfter(now) && now.isBefore(each.at().plus(COUNTED));
    }
}
