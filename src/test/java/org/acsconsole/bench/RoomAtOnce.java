package org.acsconsole.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.acsconsole.workshop.control.WorkshopControl;
import org.acsconsole.workshop.protocol.AttendeeResource;
import org.acsconsole.workshop.protocol.ResourcesChange;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/**
 * A room of attendees, each with a resource of their own, whose programs use the SDK for JavaScript at once, while the console's
 * list is open; what they do is spread over a minute, and no two of them do it at the same moment.
 *
 * @param attendees how many there are
 * @param lifecycles how many identities each creates, issues a token for, revokes and deletes
 */
record RoomAtOnce(int attendees, int lifecycles) {

    private static final String PROGRAM = """
            import { CommunicationIdentityClient } from "@azure/communication-identity";

            const [connections, lifecycles] = [process.env.CONNECTIONS.split("\\n"), Number(process.env.LIFECYCLES)];
            const begun = Date.now();
            let errors = 0;
            await Promise.all(connections.map(async (connection, place) => {
              const client = new CommunicationIdentityClient(connection);
              for (let i = 0; i < lifecycles; i++) {
                const turn = (i + place / connections.length) / lifecycles;
                const wait = begun + turn * 55_000 - Date.now();
                await new Promise((resolve) => setTimeout(resolve, Math.max(0, wait)));
                try {
                  const user = await client.createUser();
                  await client.getToken(user, ["voip"]);
                  await client.revokeTokens(user);
                  await client.deleteUser(user);
                } catch (error) {
                  errors++;
                  console.error(error.message);
                }
              }
            }));
            console.log(`errors: ${errors}`);
            """;

    void run(Bench bench) {
        if (!OpenConsole.canOpen(bench, "room")) {
            return;
        }
        try (TemporaryFolder folder = TemporaryFolder.make();
                OpenConsole console = OpenConsole.showing("Identities")) {
            List<AttendeeResource> resources = resources(console.workshop());
            if (!run(
                    folder.path(),
                    "npm",
                    "install",
                    "--no-audit",
                    "--no-fund",
                    "@azure/communication-identity@1.3.1")) {
                bench.print("room: not measured: npm could not fetch the SDK");
                return;
            }
            Files.writeString(folder.path().resolve("room.mjs"), PROGRAM);
            Process program = program(folder.path(), console.workshop(), resources);
            long from = System.nanoTime();
            double[] waits = OpenConsole.waits(program::isAlive);
            bench.print(
                    "room: %d attendees, %d lifecycles each, in %.1f s (aim: 60 s), %s (aim: none); %s (aim: at most 50 ms)"
                            .formatted(
                                    attendees,
                                    lifecycles,
                                    (System.nanoTime() - from) / 1e9,
                                    Files.readString(folder.path().resolve("said"))
                                            .strip(),
                                    OpenConsole.told(waits)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private List<AttendeeResource> resources(WorkshopAddress workshop) {
        try (WorkshopControl control = WorkshopControl.of(workshop)) {
            control.change(ResourcesChange.make(IntStream.rangeClosed(1, attendees)
                    .mapToObj("Attendee %02d"::formatted)
                    .toList()));
            return control.resources().value();
        }
    }

    private Process program(Path folder, WorkshopAddress workshop, List<AttendeeResource> resources)
            throws IOException {
        ProcessBuilder program = new ProcessBuilder("node", "room.mjs")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("said").toFile());
        program.environment()
                .put("NODE_EXTRA_CA_CERTS", workshop.caCertificate().toString());
        program.environment().put("NO_PROXY", "localhost");
        program.environment().put("LIFECYCLES", Integer.toString(lifecycles));
        program.environment()
                .put(
                        "CONNECTIONS",
                        resources.stream().map(AttendeeResource::primary).collect(Collectors.joining("\n")));
        return program.start();
    }

    private static boolean run(Path folder, String... command) throws IOException {
        try {
            return new ProcessBuilder(command)
                            .directory(folder.toFile())
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
