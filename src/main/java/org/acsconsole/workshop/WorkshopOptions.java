package org.acsconsole.workshop;

import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import org.acsconsole.workshop.http.HttpLimits;
import org.acsconsole.workshop.http.Traffic;

/**
 * How a workshop service is to run.
 *
 * @param dataFolder where it keeps its state; made if it is not there
 * @param port 0 for any free one
 * @param strictApiVersions whether api-versions that Azure does not have are refused
 * @param clocks what signatures are checked by
 * @param limits what a sender may do
 * @param listener hears of all traffic
 */
public record WorkshopOptions(
        Path dataFolder,
        int port,
        boolean strictApiVersions,
        Clocks clocks,
        HttpLimits limits,
        Traffic.Listener listener) {

    /**
     * What the service takes for the time. Its own clock, on which tokens live, is set through its doors.
     *
     * @param wall on which signatures are checked
     * @param skew how far a signature's date may be from the wall clock
     */
    public record Clocks(InstantSource wall, Duration skew) {

        /** The system's clock; five minutes of skew, which is a guess. */
        public static final Clocks SYSTEM = new Clocks(InstantSource.system(), Duration.ofMinutes(5));
    }

    public WorkshopOptions {
        if (port < 0 || port > 65_535) {
            throw new IllegalArgumentException("a port is a number from 0 to 65535, not " + port);
        }
    }

    /** The usual options, on any free port. */
    public static WorkshopOptions in(Path dataFolder) {
        return new WorkshopOptions(dataFolder, 0, false, Clocks.SYSTEM, HttpLimits.USUAL, Traffic.Listener.NOBODY);
    }

    public WorkshopOptions withPort(int wanted) {
        return new WorkshopOptions(dataFolder, wanted, strictApiVersions, clocks, limits, listener);
    }

    public WorkshopOptions withStrictApiVersions(boolean strict) {
        return new WorkshopOptions(dataFolder, port, strict, clocks, limits, listener);
    }

    public WorkshopOptions withClocks(Clocks wanted) {
        return new WorkshopOptions(dataFolder, port, strictApiVersions, wanted, limits, listener);
    }

    public WorkshopOptions withLimits(HttpLimits wanted) {
        return new WorkshopOptions(dataFolder, port, strictApiVersions, clocks, wanted, listener);
    }

    public WorkshopOptions withListener(Traffic.Listener wanted) {
        return new WorkshopOptions(dataFolder, port, strictApiVersions, clocks, limits, wanted);
    }
}
