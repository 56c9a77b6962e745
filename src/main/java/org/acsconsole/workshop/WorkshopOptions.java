package org.acsconsole.workshop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.DoubleSupplier;
import org.acsconsole.workshop.http.HttpLimits;
import org.acsconsole.workshop.http.Traffic;
import org.acsconsole.workshop.tokens.OpenIdIssuer;
import org.jspecify.annotations.Nullable;

/**
 * How a workshop service is to run.
 *
 * @param dataFolder where it keeps its state; made if it is not there
 * @param port 0 for any free one
 * @param strictApiVersions whether api-versions that Azure does not have are refused
 * @param surroundings what it takes from the computer that it runs on
 * @param limits what a sender may do
 * @param listener receives all traffic
 */
public record WorkshopOptions(
        Path dataFolder,
        int port,
        boolean strictApiVersions,
        Surroundings surroundings,
        HttpLimits limits,
        Traffic.Listener listener) {

    /**
     * What the service takes from the computer that it runs on.
     *
     * @param wall the time by which signatures are checked; the service's own clock follows it until it is moved
     * @param skew how far a signature's date may be from it
     * @param chance numbers from 0 up to 1, for faults that hit a share of the requests
     * @param issuer whose bearer tokens are accepted beside those of the service's own; null if there is none
     */
    public record Surroundings(
            InstantSource wall,
            Duration skew,
            DoubleSupplier chance,
            @Nullable OpenIdIssuer issuer) {

        /** The system's clock and chance; five minutes of skew, which is a guess. */
        public static final Surroundings SYSTEM =
                new Surroundings(InstantSource.system(), Duration.ofMinutes(5), Math::random, null);

        public Surroundings withWall(InstantSource other) {
            return new Surroundings(other, skew, chance, issuer);
        }

        public Surroundings withChance(DoubleSupplier other) {
            return new Surroundings(wall, skew, other, issuer);
        }

        public Surroundings withIssuer(OpenIdIssuer other) {
            return new Surroundings(wall, skew, chance, other);
        }
    }

    public WorkshopOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
    }

    /** The usual options, on any free port. */
    public static WorkshopOptions in(Path dataFolder) {
        return new WorkshopOptions(
                dataFolder, 0, false, Surroundings.SYSTEM, HttpLimits.USUAL, Traffic.Listener.NOBODY);
    }

    public WorkshopOptions withPort(int wanted) {
        return new WorkshopOptions(dataFolder, wanted, strictApiVersions, surroundings, limits, listener);
    }

    public WorkshopOptions withStrictApiVersions(boolean strict) {
        return new WorkshopOptions(dataFolder, port, strict, surroundings, limits, listener);
    }

    public WorkshopOptions withSurroundings(Surroundings wanted) {
        return new WorkshopOptions(dataFolder, port, strictApiVersions, wanted, limits, listener);
    }

    public WorkshopOptions withLimits(HttpLimits wanted) {
        return new WorkshopOptions(dataFolder, port, strictApiVersions, surroundings, wanted, listener);
    }

    public WorkshopOptions withListener(Traffic.Listener wanted) {
        return new WorkshopOptions(dataFolder, port, strictApiVersions, surroundings, limits, wanted);
    }
}
