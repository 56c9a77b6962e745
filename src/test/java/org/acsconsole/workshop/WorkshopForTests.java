package org.acsconsole.workshop;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** A workshop service on a free port, usually with a data folder of its own that goes when it is closed. */
public final class WorkshopForTests implements AutoCloseable {

    private final Optional<Path> folderToDelete;
    private final WorkshopService service;

    private WorkshopForTests(WorkshopOptions options, Optional<Path> folderToDelete) {
        this.folderToDelete = folderToDelete;
        this.service = WorkshopService.start(options);
    }

    public static WorkshopForTests start() {
        return start(UnaryOperator.identity());
    }

    public static WorkshopForTests start(UnaryOperator<WorkshopOptions> options) {
        try {
            Path folder = Files.createTempDirectory("workshop");
            return new WorkshopForTests(options.apply(WorkshopOptions.in(folder)), Optional.of(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** With a data folder that outlives it. */
    public static WorkshopForTests startIn(WorkshopOptions options) {
        return new WorkshopForTests(options, Optional.empty());
    }

    public WorkshopAddress address() {
        return service.address();
    }

    public URI endpoint() {
        return service.endpoint();
    }

    public int port() {
        return endpoint().getPort();
    }

    public String connectionString() {
        return service.connectionString();
    }

    public String accessKey() {
        return connectionString().replaceFirst(".*accesskey=", "");
    }

    public Path caCertificate() {
        return service.caCertificate();
    }

    public String controlKey() {
        return service.controlKey();
    }

    public String resourceId() {
        return service.resourceId();
    }

    @Override
    public void close() {
        service.close();
        folderToDelete.ifPresent(WorkshopForTests::delete);
    }

    private static void delete(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
