package org.acsconsole.host;

import java.net.BindException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.acsconsole.workshop.WorkshopException;
import org.acsconsole.workshop.WorkshopFolder;
import org.acsconsole.workshop.WorkshopInUseException;
import org.acsconsole.workshop.WorkshopOptions;
import org.acsconsole.workshop.WorkshopProblem;
import org.acsconsole.workshop.WorkshopService;
import org.acsconsole.workshop.http.Traffic;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.jspecify.annotations.Nullable;

/** The workshop service of the data folder: runs it, or finds the one that another console runs there already. */
public final class WorkshopHost implements AutoCloseable {

    private static final int USUAL_PORT = 8443;
    private static final Duration COMING_UP = Duration.ofSeconds(10);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final WorkshopFolder folder;
    private final Traffic.Listener listener;
    private volatile @Nullable WorkshopService own;
    private boolean closed;

    public WorkshopHost(Path folder, Traffic.Listener listener) {
        this.folder = new WorkshopFolder(folder);
        this.listener = listener;
    }

    /**
     * Where the service is. Starts it if none runs in the folder, on the port of the last time if that is free.
     *
     * @throws WorkshopException if there is none and it cannot be started
     */
    public synchronized WorkshopAddress address() {
        if (own != null) {
            return own.address();
        }
        if (closed) {
            throw new WorkshopException(WorkshopProblem.CLOSING);
        }
        long until = System.nanoTime() + COMING_UP.toNanos();
        while (true) {
            try {
                own = start();
                return own.address();
            } catch (WorkshopInUseException e) {
                Optional<WorkshopAddress> running = folder.running();
                if (running.isPresent()) {
                    return running.get();
                }
                if (System.nanoTime() > until || Thread.currentThread().isInterrupted()) {
                    throw e;
                }
                LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
            }
        }
    }

    /** Whether the service runs in this process, where the listener receives all of its traffic. */
    public boolean runsHere() {
        return own != null;
    }

    /** The GUID of the folder's resource; empty before the first start. */
    public Optional<String> resourceId() {
        return folder.resourceId();
    }

    /** Ends the service if it is ours; from then on none is started. */
    @Override
    public synchronized void close() {
        closed = true;
        if (own != null) {
            own.close();
            own = null;
        }
    }

    private WorkshopService start() {
        WorkshopOptions options = WorkshopOptions.in(folder.path()).withListener(listener);
        try {
            return WorkshopService.start(options.withPort(folder.lastPort().orElse(USUAL_PORT)));
        } catch (WorkshopException e) {
            if (e.getCause() instanceof BindException) {
                return WorkshopService.start(options);
            }
            throw e;
        }
    }
}
