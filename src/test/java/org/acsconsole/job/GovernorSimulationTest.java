package org.acsconsole.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.acsconsole.identity.Pace;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Simulates workers and a service that counts, on a virtual clock, with many seeds. */
final class GovernorSimulationTest {

    private static final int LIMIT = 500;
    private static final int SEEDS = 20;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();
    private static final long WINDOW = 30 * SECOND;

    /** Says whether a service that counts like that accepts one more call. */
    interface Counter {
        boolean accepts(long now);
    }

    enum Counting {
        FIXED_WINDOW {
            @Override
            Counter begin(Random random) {
                long phase = random.nextLong(WINDOW);
                long[] state = {-1, 0};
                return now -> {
                    long window = (now + phase) / WINDOW;
                    state[1] = window == state[0] ? state[1] + 1 : 1;
                    state[0] = window;
                    return state[1] <= LIMIT;
                };
            }
        },
        SLIDING_WINDOW {
            @Override
            Counter begin(Random random) {
                Deque<Long> seen = new ArrayDeque<>();
                return now -> {
                    while (!seen.isEmpty() && seen.peek() + WINDOW <= now) {
                        seen.poll();
                    }
                    seen.add(now);
                    return seen.size() <= LIMIT;
                };
            }
        },
        BUCKET {
            @Override
            Counter begin(Random random) {
                double[] state = {LIMIT, 0};
                return now -> {
                    state[0] = Math.min(LIMIT, state[0] + (now - state[1]) * LIMIT / WINDOW);
                    state[1] = now;
                    boolean accepted = state[0] >= 1;
                    state[0] -= accepted ? 1 : 0;
                    return accepted;
                };
            }
        };

        abstract Counter begin(Random random);
    }

    static Stream<Arguments> seeds() {
        return IntStream.range(0, SEEDS)
                .boxed()
                .flatMap(seed -> Stream.of(Counting.values()).map(counting -> Arguments.of(counting, seed)));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void noServiceSeesMoreThanItsLimit(Counting counting, int seed) {
        assertThat(new Simulation(counting, seed, 3 * LIMIT, 32).run().refused).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aJobOfThreeWindowsTakesLittleMoreThanTheLimitAllows(Counting counting, int seed) {
        assertThat(new Simulation(counting, seed, 3 * LIMIT, 32).run().ended).isLessThanOrEqualTo(63 * SECOND);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aUserWaitsNoLongerThanATwentiethOfAWindowBesideALongJob(Counting counting, int seed) {
        Simulation simulation = new Simulation(counting, seed, 10 * LIMIT, 32);
        simulation.clickEvery(7 * SECOND);
        simulation.run();
        assertThat(simulation.clicks)
                .hasSizeGreaterThan(15)
                .allSatisfy(waited -> assertThat(waited).isLessThanOrEqualTo(WINDOW / 20));
        assertThat(simulation.refused).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyCallOfTwoJobsAndOfAUserIsMadeInTheEnd(Counting counting, int seed) {
        Simulation simulation = new Simulation(counting, seed, 4 * LIMIT, 64);
        simulation.clickEvery(SECOND);
        assertThat(simulation.run().waiting).isEmpty();
    }

    /** Workers that take the calls of a job one after another, each after its turn has come. */
    private static final class Simulation {

        private final Random random;
        private final Counter service;
        private final TurnQueue queue = new TurnQueue(LIMIT, WINDOW);
        private final PriorityQueue<Event> events =
                new PriorityQueue<>(Comparator.comparingLong(Event::at).thenComparingLong(Event::number));
        private final List<Waiting> waiting = new ArrayList<>();
        private final List<Long> clicks = new ArrayList<>();
        private long number;
        private int left;
        private long refused;
        private long ended;
        private long nextClick = Long.MAX_VALUE;
        private long betweenClicks;
        private long nextLook;

        private record Event(long at, long number, Runnable what) {}

        private record Waiting(TurnQueue.Turn turn, long since) {}

        Simulation(Counting counting, int seed, int calls, int workers) {
            random = new Random(seed);
            service = counting.begin(random);
            left = calls;
            for (int i = 0; i < workers; i++) {
                at(0, () -> nextOfJob(0));
            }
        }

        void clickEvery(long between) {
            betweenClicks = between;
            nextClick = random.nextLong(between);
        }

        Simulation run() {
            while (!events.isEmpty()) {
                Event event = events.poll();
                if (nextClick <= event.at() && left > 3 * LIMIT) {
                    long clicked = nextClick;
                    nextClick += betweenClicks;
                    events.add(event);
                    at(clicked, () -> wait(Pace.INTERACTIVE, clicked));
                    continue;
                }
                event.what().run();
                turns(event.at());
            }
            return this;
        }

        private void nextOfJob(long now) {
            if (left > 0) {
                wait(left, now);
                left--;
            }
        }

        private void wait(long of, long now) {
            waiting.add(new Waiting(queue.enter(of), now));
        }

        private void turns(long now) {
            boolean moved = true;
            long soonest = TurnQueue.NO_TIME;
            while (moved) {
                moved = false;
                for (Waiting each : List.copyOf(waiting)) {
                    long until = queue.untilTurn(each.turn(), now);
                    if (until == 0) {
                        begin(each, now);
                        moved = true;
                    } else {
                        soonest = Math.min(soonest, until);
                    }
                }
            }
            if (soonest != TurnQueue.NO_TIME && (nextLook <= now || now + soonest < nextLook)) {
                nextLook = now + soonest;
                at(nextLook, () -> {});
            }
        }

        private void begin(Waiting each, long now) {
            waiting.remove(each);
            queue.begin(each.turn());
            if (each.turn().left() == Pace.INTERACTIVE) {
                clicks.add(now - each.since());
            }
            long latency = 10_000_000 + random.nextLong(80_000_000);
            long arrival = now + random.nextLong(latency);
            at(arrival, () -> refused += service.accepts(arrival) ? 0 : 1);
            at(now + latency, () -> answered(each, now + latency));
        }

        private void answered(Waiting each, long now) {
            queue.end(true, now);
            ended = now;
            if (each.turn().left() != Pace.INTERACTIVE) {
                nextOfJob(now);
            }
        }

        private void at(long at, Runnable what) {
            events.add(new Event(at, number++, what));
        }
    }
}
