package org.acsconsole.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.acsconsole.workshop.protocol.EntraClient;
import org.acsconsole.workshop.tokens.OpenIdIssuer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Option;

/** The workshop service alone: says where it is on the first line of standard output, and serves until it is ended. */
@Command(
        name = "workshop-service",
        description = {
            "An Azure Communication Services Identity service, for this computer only unless --listen says otherwise.",
            "Its first line on standard output is a JSON object with endpoint, connectionString, caCertificate,"
                    + " controlKey, and authorityHost, tenantId, clientId and clientSecret for a sign-in by Entra ID's"
                    + " protocol. There any user name signs in with clientSecret as the password, for a Teams user's"
                    + " token. It runs until it is stopped.",
            "Each option can be given as an environment variable too: --port as WORKSHOP_PORT, --strict-api-versions as"
                    + " WORKSHOP_STRICT_API_VERSIONS=true."
        },
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class WorkshopMain implements Callable<Integer> {

    @Option(
            names = "--port",
            paramLabel = "N",
            defaultValue = "8443",
            description = "The port on loopback; 0 for any free one. Default: ${DEFAULT-VALUE}.")
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = {
                "Let other computers connect at this address of this computer, or at all that it has: 0.0.0.0. Whoever has"
                        + " the access key can then create, revoke and delete. What lies under /_workshop/ stays for this"
                        + " computer."
            })
    private @Nullable String listen;

    @Option(
            names = "--host",
            paramLabel = "NAME",
            split = ",",
            description = {
                "A name or an address by which others reach it, for the certificate, the first one for the connection"
                        + " string; may be repeated. Default: the addresses that are listened on."
            })
    private List<String> hosts = List.of();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Where keys, certificates and state are stored. Default: the user's data folder.")
    private @Nullable Path data;

    @Option(names = "--strict-api-versions", description = "Refuse api-versions that Azure does not have.")
    private boolean strictApiVersions;

    @Option(
            names = "--reset",
            description = "Start empty: remove all identities, and set the clock to the time of this computer.")
    private boolean reset;

    @Option(
            names = "--seed",
            paramLabel = "class",
            description = {
                "Reset as with --reset, then create a class of 100 identities. A second line on standard output lists"
                        + " what was created, with the token values, in JSON."
            })
    private @Nullable Seed seed;

    @Option(
            names = "--entra-issuer",
            paramLabel = "URL",
            description = {
                "Accept the bearer tokens of this OpenID issuer too, such as"
                        + " https://login.microsoftonline.com/TENANT/v2.0, whose keys are read by its discovery document."
            })
    private @Nullable URI entraIssuer;

    @Option(
            names = "--entra-audience",
            paramLabel = "AUDIENCE",
            description = "Whom its tokens must be for; may be repeated. Default: https://communication.azure.com.")
    private List<String> entraAudiences = List.of();

    @Option(names = "--end-with-parent", description = "End when the process that started this one ends.")
    private boolean endWithParent;

    /** As it was at the start: when it ends, another process takes its place. */
    private final Optional<ProcessHandle> parent = ProcessHandle.current().parent();

    private WorkshopMain() {}

    /** What the service can be filled with, as the command line has it. */
    private enum Seed {
        @SuppressWarnings("unused") // by picocli
        CLASS
    }

    static void main(String[] args) {
        CommandLine line = new CommandLine(new WorkshopMain()).setCaseInsensitiveEnumValuesAllowed(true);
        line.setDefaultValueProvider(argument -> inEnvironment(argument, System.getenv()));
        line.setExecutionExceptionHandler((failure, command, parsed) -> {
            command.getErr().println(failure.getMessage());
            return CommandLine.ExitCode.SOFTWARE;
        });
        System.exit(line.execute(args));
    }

    private static @Nullable String inEnvironment(ArgSpec argument, Map<String, String> environment) {
        String name = argument instanceof OptionSpec option && !option.usageHelp() && !option.versionHelp()
                ? option.longestName()
                : "";
        return environment.get(
                "WORKSHOP_" + name.replaceFirst("^-+", "").replace('-', '_').toUpperCase(Locale.ROOT));
    }

    @Override
    public Integer call() throws JsonProcessingException, InterruptedException {
        if (port < 0 || port > 65_535) {
            throw new CommandLine.ParameterException(
                    new CommandLine(this), "--port must be a number from 0 to 65535, not " + port);
        }
        if (listen == null && !hosts.isEmpty()) {
            throw new CommandLine.ParameterException(new CommandLine(this), "--host needs --listen");
        }
        Path folder = data == null ? UserDataFolder.ofThisSystem() : data;
        WorkshopService service = WorkshopService.start(WorkshopOptions.in(folder)
                .withPort(port)
                .withStrictApiVersions(strictApiVersions)
                .withSurroundings(surroundings()));
        Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(service::close));
        Optional<String> made = begin(service);
        List<URI> forOthers = listen == null ? List.of() : service.letOthersConnect(listen, hosts);
        System.out.println(new ObjectMapper().writeValueAsString(described(service, forOthers)));
        made.ifPresent(System.out::println);
        awaitTheEnd();
        return CommandLine.ExitCode.OK;
    }

    private WorkshopOptions.Surroundings surroundings() {
        if (entraIssuer == null) {
            return WorkshopOptions.Surroundings.SYSTEM;
        }
        try {
            return WorkshopOptions.Surroundings.SYSTEM.withIssuer(
                    new OpenIdIssuer(entraIssuer, Set.copyOf(entraAudiences)));
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(new CommandLine(this), "--entra-issuer: " + e.getMessage());
        }
    }

    /** What was made, if anything. */
    private Optional<String> begin(WorkshopService service) {
        if (seed == Seed.CLASS) {
            return Optional.of(service.seedClass());
        }
        if (reset) {
            service.reset();
        }
        return Optional.empty();
    }

    private void awaitTheEnd() throws InterruptedException {
        if (endWithParent && parent.isPresent()) {
            parent.get().onExit().join();
        } else {
            new CountDownLatch(1).await(); // SIGTERM ends the process
        }
    }

    private static Map<String, String> described(WorkshopService service, List<URI> forOthers) {
        Map<String, String> description = new LinkedHashMap<>();
        description.put("endpoint", service.endpoint().toString());
        description.put("connectionString", service.connectionString());
        description.put("caCertificate", service.caCertificate().toString());
        description.put("controlKey", service.controlKey());
        EntraClient entra = service.address().entra();
        description.put("authorityHost", service.endpoint().toString().replaceFirst("/$", ""));
        description.put("tenantId", entra.tenant());
        description.put("clientId", entra.clientId());
        description.put("clientSecret", entra.clientSecret());
        forOthers.stream().findFirst().map(service.address()::at).ifPresent(others -> {
            description.put("networkEndpoint", others.endpoint().toString());
            description.put("networkConnectionString", others.connectionString());
            description.put(
                    "joinAddress", others.endpoint().resolve("_workshop/join").toString());
            service.joinCode().ifPresent(code -> description.put("joinCode", code));
            service.fingerprint().ifPresent(authority -> description.put("joinFingerprint", authority));
        });
        return description;
    }
}
