package org.acsconsole.workshop;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalInt;
import org.acsconsole.files.AtomicFile;
import org.acsconsole.secret.KnownSecrets;
import org.acsconsole.workshop.keys.CertificateAuthority;
import org.acsconsole.workshop.keys.Installation;
import org.acsconsole.workshop.keys.InstructorKeys;
import org.acsconsole.workshop.keys.UnusableFolderException;
import org.acsconsole.workshop.protocol.WorkshopAddress;

/** What the folder of a service says to the other programs of its owner, who alone can read it. */
public record WorkshopFolder(Path path) {

    public WorkshopFolder {
        path = path.toAbsolutePath().normalize();
    }

    /** The service that runs in the folder; empty while none has come up. To be asked where the folder is known to be in use. */
    public Optional<WorkshopAddress> running() {
        OptionalInt port = lastPort();
        return port.isPresent()
                ? installation()
                        .flatMap(installation ->
                                keys(installation).map(keys -> address(installation, keys, port.getAsInt())))
                : Optional.empty();
    }

    /** The port of the service that runs here or was the last to. */
    public OptionalInt lastPort() {
        try {
            return OptionalInt.of(Integer.parseInt(Files.readString(portFile()).strip()));
        } catch (IOException | NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    /** The GUID of the folder's resource; empty if no service ever ran here. */
    public Optional<String> resourceId() {
        return installation().map(Installation::resourceId);
    }

    WorkshopAddress address(Installation installation, InstructorKeys keys, int port) {
        KnownSecrets known = KnownSecrets.ofThisProcess();
        for (String secret : installation.secrets()) {
            known.add(secret);
        }
        known.add(keys.key(1));
        URI endpoint = URI.create("https://localhost:" + port + "/");
        return new WorkshopAddress(
                endpoint,
                "endpoint=" + endpoint + ";accesskey=" + keys.key(1),
                CertificateAuthority.certificateIn(path),
                installation.controlKey(),
                installation.resourceId(),
                installation.entra());
    }

    /** Takes back what an earlier service said. */
    void forgetPort() throws IOException {
        Files.deleteIfExists(portFile());
    }

    void publishPort(int port) throws IOException {
        AtomicFile.replace(portFile(), Integer.toString(port).getBytes(StandardCharsets.US_ASCII));
    }

    private Optional<Installation> installation() {
        try {
            return Installation.existing(path);
        } catch (IOException | UnusableFolderException e) {
            return Optional.empty();
        }
    }

    private Optional<InstructorKeys> keys(Installation installation) {
        try {
            return Optional.of(InstructorKeys.in(path, installation));
        } catch (IOException | UnusableFolderException e) {
            return Optional.empty();
        }
    }

    private Path portFile() {
        return path.resolve("workshop-port");
    }
}
