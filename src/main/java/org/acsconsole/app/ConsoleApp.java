package org.acsconsole.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.stage.Stage;
import javafx.stage.WindowEvent;
import org.acsconsole.azure.AzureIdentityService;
import org.acsconsole.azure.EntraSessions;
import org.acsconsole.host.ServiceMonitor;
import org.acsconsole.host.SustainedFailure;
import org.acsconsole.host.WorkshopConnector;
import org.acsconsole.host.WorkshopHost;
import org.acsconsole.host.WorkshopLink;
import org.acsconsole.host.WorkshopTraffic;
import org.acsconsole.keychain.SystemKeychain;
import org.acsconsole.settings.SecretStore;
import org.acsconsole.settings.UserFolders;
import org.acsconsole.ui.shell.ConsoleWindow;
import org.acsconsole.ui.shell.ServiceAccess;
import org.acsconsole.ui.task.FxTaskRunner;
import org.acsconsole.ui.workshop.WorkshopWatch;
import org.acsconsole.wire.WireLogs;
import org.slf4j.LoggerFactory;

/** The console from start to end; everything is put together here. */
public final class ConsoleApp {

    private static final Duration SAVED_WITHIN = Duration.ofMillis(500);

    private final ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor();
    private final Executor later =
            CompletableFuture.delayedExecutor(SAVED_WITHIN.toMillis(), TimeUnit.MILLISECONDS, workers);
    private final ShutdownSteps closing = new ShutdownSteps();
    private final CountDownLatch closed = new CountDownLatch(1);
    private final CompletableFuture<StartupState> opening;

    /** Begins to read what must be known before the window opens, and to set up logging beside it. */
    public ConsoleApp(CommandLineOptions launch) {
        Uncaught.handle();
        UserFolders folders = UserFolders.ofThisUser();
        LogFile.in(launch.dataFolder(folders));
        opening = CompletableFuture.supplyAsync(() -> StartupState.read(launch, folders, later), workers);
        workers.execute(LoggerFactory::getILoggerFactory);
    }

    /** Whether the profile that the command line names is configured; a configuration that cannot be read is reported later. */
    public boolean knows(String profile) {
        StartupState read = opening.join();
        return read.mistake() != null
                || read.choices().settings().named(profile).isPresent();
    }

    /**
     * Opens the window, and returns when it is closed; the end of the process then closes everything else.
     *
     * @throws NoWindowException if a window cannot be opened here
     */
    public void run() throws InterruptedException {
        startToolkit();
        StartupState read = opening.join();
        CompletableFuture.runAsync(() -> show(read), Platform::runLater).join();
        closed.await();
    }

    /**
     * Lets the window be drawn in software where OpenGL is missing.
     *
     * @return why, and what to install; empty where OpenGL is there
     */
    public static Optional<String> drawInSoftwareIfNeeded() {
        Optional<String> reason = LinuxDesktop.ofThisComputer().flatMap(LinuxDesktop::whyNoOpenGl);
        reason.ifPresent(missing -> System.setProperty("prism.order", "sw"));
        return reason;
    }

    private static void startToolkit() {
        try {
            Platform.startup(() -> {});
        } catch (UnsupportedOperationException e) {
            throw new NoWindowException(
                    LinuxDesktop.ofThisComputer()
                            .map(LinuxDesktop::whyNoWindow)
                            .orElse("No window can be opened here: " + e.getMessage()),
                    e);
        }
    }

    private void show(StartupState read) {
        WireLogs wires = new WireLogs();
        Path folder = read.data().workshop();
        WorkshopHost workshop = new WorkshopHost(folder, new WorkshopTraffic(wires, folder));
        WorkshopLink link = new WorkshopLink(workshop::address);
        SharedLedgers ledgers = new SharedLedgers(read.ledger());
        SystemKeychain keychain = new SystemKeychain();
        ProfileConnector connector = new ProfileConnector(
                new WorkshopConnector(workshop, link, AzureIdentityService::new, wires),
                new SecretStore(System.getenv(), keychain),
                AzureIdentityService::new,
                wires,
                new EntraSessions());
        ProfileDirectory profiles = new ProfileDirectory(
                read.choices(),
                read.configuration(),
                ledgers,
                connector,
                keychain,
                System.getProperty("user.name", ""));
        closing.inOrder(
                read.choices().preferences()::close, this::finishWork, link::close, workshop::close, ledgers::close);

        Stage stage = new Stage();
        stage.addEventHandler(WindowEvent.WINDOW_HIDDEN, hidden -> closed.countDown());
        FxTaskRunner tasks = new FxTaskRunner(workers, Platform::runLater);
        WorkshopWatch watch =
                new WorkshopWatch(link, tasks, Platform::runLater, this::poll, new SustainedFailure(System::nanoTime));
        new ConsoleWindow(stage, profiles, read.choices(), tasks, new ServiceAccess(watch, watch, wires)).show();
        if (read.mistake() != null) {
            Uncaught.report(read.mistake());
        }
    }

    private void poll(Runnable work) {
        CompletableFuture.delayedExecutor(ServiceMonitor.PACE.toMillis(), TimeUnit.MILLISECONDS, Platform::runLater)
                .execute(work);
    }

    /** What the user has begun may end, so that the ledger records it; what takes longer is cancelled, and recorded too. */
    private void finishWork() {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(3, TimeUnit.SECONDS)) {
                workers.shutdownNow();
                workers.awaitTermination(3, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
        }
    }
}
