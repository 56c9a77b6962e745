package org.acsconsole.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.joran.JoranConfigurator;
import ch.qos.logback.classic.util.LogbackMDCAdapter;
import ch.qos.logback.core.joran.spi.JoranException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The console's log: bounded, and nobody else's to read. */
final class LogFileTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void theLogIsItsOwnersAloneAlsoAfterItWasRolledOver() throws JoranException, IOException {
        LoggerContext context = configured("logback-console.xml");
        Logger log = context.getLogger("org.acsconsole.Test");
        log.warn("before");
        LogFile file = (LogFile) context.getLogger(Logger.ROOT_LOGGER_NAME).getAppender("FILE");
        file.rollover();
        log.warn("after");
        context.stop();
        assertThat(folder.resolve("console.log.1")).content().contains("before");
        assertThat(mode("console.log")).isEqualTo("rw-------");
        assertThat(mode("console.log.1")).isEqualTo("rw-------");
    }

    @Test
    void rightsThatOthersHadAreTaken() throws JoranException, IOException {
        Path log = Files.createFile(folder.resolve("console.log"));
        Files.setPosixFilePermissions(log, PosixFilePermissions.fromString("rw-r--r--"));
        configured("logback-console.xml").stop();
        assertThat(mode("console.log")).isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"logback-console.xml", "/logback.xml"})
    void aHostWithItsPortTwiceIsNoWarning(String configuration) throws JoranException {
        LoggerContext context = configured(configuration);
        assertThat(context.getLogger("org.eclipse.jetty.util.HostPort").isWarnEnabled())
                .isFalse();
        context.stop();
    }

    private LoggerContext configured(String configuration) throws JoranException {
        LoggerContext context = new LoggerContext();
        context.setMDCAdapter(new LogbackMDCAdapter());
        context.putProperty("acsconsole.log", folder.resolve("console.log").toString());
        JoranConfigurator configurator = new JoranConfigurator();
        configurator.setContext(context);
        configurator.doConfigure(Objects.requireNonNull(LogFile.class.getResource(configuration)));
        return context;
    }

    private String mode(String name) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(name)));
    }
}
