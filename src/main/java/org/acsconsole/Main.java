package org.acsconsole;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.acsconsole.app.CommandLineOptions;
import org.acsconsole.app.ConsoleApp;
import org.acsconsole.app.NoWindowException;
import org.acsconsole.version.Version;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The main class reads the command line and opens the console. */
@Command(
        name = "acs-identity-console",
        versionProvider = Main.BuildVersion.class,
        description = "A console for the identities and access tokens of Azure Communication Services.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Main implements Callable<Integer> {

    /** The JDK's HTTP client repeats a GET by itself when the answer is lost; it reads this property when it is loaded. */
    private static final String TRIES_OF_THE_JDK = "jdk.httpclient.redirects.retrylimit";

    /** The JDK looks into the system's proxy setting only if this property says so when a proxy is first looked for. */
    private static final String SYSTEM_PROXY = "java.net.useSystemProxies";

    /** The JDK sends a proxy no password for a tunnel, which every connection to Azure is, unless this property is empty. */
    private static final String NO_PASSWORD_FOR_TUNNELS = "jdk.http.auth.tunneling.disabledSchemes";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description =
                    "The configuration file. Default: config.json in the user's configuration folder, if it exists.")
    private @Nullable Path config;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where ledger, workshop, preferences and log are stored. Default: the user's data folder.")
    private @Nullable Path data;

    @Option(names = "--profile", paramLabel = "NAME", description = "The profile to open first.")
    private @Nullable String profile;

    @Spec
    private @Nullable CommandSpec command;

    private Main() {}

    /** The answer to {@code --version}. */
    static final class BuildVersion implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"ACS Identity Console " + Version.current()};
        }
    }

    static void main(String[] args) throws InterruptedException {
        System.setProperty(TRIES_OF_THE_JDK, "1");
        System.getProperties().putIfAbsent(SYSTEM_PROXY, "true");
        System.getProperties().putIfAbsent(NO_PASSWORD_FOR_TUNNELS, "");
        System.exit(args.length == 0 ? new Main().call() : new CommandLine(new Main()).execute(args));
    }

    @Override
    public Integer call() throws InterruptedException {
        if (config != null && !Files.exists(config)) {
            throw wrong("The file " + config + " does not exist.");
        }
        ConsoleApp app = new ConsoleApp(new CommandLineOptions(config, data, profile));
        if (profile != null && !app.knows(profile)) {
            throw wrong("No profile is called " + profile + ".");
        }
        ConsoleApp.drawInSoftwareIfNeeded().ifPresent(System.err::println);
        try {
            app.run();
            return CommandLine.ExitCode.OK;
        } catch (NoWindowException e) {
            System.err.println(e.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        }
    }

    private ParameterException wrong(String sentence) {
        return new ParameterException(Objects.requireNonNull(command).commandLine(), sentence);
    }
}
