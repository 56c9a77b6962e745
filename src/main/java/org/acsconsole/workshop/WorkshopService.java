package org.acsconsole.workshop;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.acsconsole.files.OwnerOnly;
import org.acsconsole.workshop.api.ApiVersions;
import org.acsconsole.workshop.api.ChatApi;
import org.acsconsole.workshop.api.ControlApi;
import org.acsconsole.workshop.api.EntraApi;
import org.acsconsole.workshop.api.FaultGate;
import org.acsconsole.workshop.api.Identities;
import org.acsconsole.workshop.api.IdentityApi;
import org.acsconsole.workshop.api.JoinEndpoint;
import org.acsconsole.workshop.api.Reset;
import org.acsconsole.workshop.api.Resources;
import org.acsconsole.workshop.api.SignatureGate;
import org.acsconsole.workshop.api.TeamsExtensionApi;
import org.acsconsole.workshop.api.TokenIssue;
import org.acsconsole.workshop.api.WorkshopApi;
import org.acsconsole.workshop.clock.WorkshopClock;
import org.acsconsole.workshop.faults.Faults;
import org.acsconsole.workshop.http.HttpsServer;
import org.acsconsole.workshop.http.Service;
import org.acsconsole.workshop.join.Attempts;
import org.acsconsole.workshop.join.JoinPages;
import org.acsconsole.workshop.keys.CertificateAuthority;
import org.acsconsole.workshop.keys.DamagedFileException;
import org.acsconsole.workshop.keys.FolderInUseException;
import org.acsconsole.workshop.keys.FolderLock;
import org.acsconsole.workshop.keys.Installation;
import org.acsconsole.workshop.keys.InstructorKeys;
import org.acsconsole.workshop.keys.TokenKey;
import org.acsconsole.workshop.network.NetworkAccess;
import org.acsconsole.workshop.protocol.ControlJson;
import org.acsconsole.workshop.protocol.NetworkState;
import org.acsconsole.workshop.protocol.ResetRequest;
import org.acsconsole.workshop.protocol.WorkshopAddress;
import org.acsconsole.workshop.signature.RequestSignatureCheck;
import org.acsconsole.workshop.store.NewerStateException;
import org.acsconsole.workshop.store.StoreException;
import org.acsconsole.workshop.store.WorkshopState;
import org.acsconsole.workshop.tokens.EntraMint;
import org.acsconsole.workshop.tokens.TokenMint;

/** A running ACS Identity service of our own; closing it waits for the requests in flight, for a bounded time. */
public final class WorkshopService implements AutoCloseable {

    private final FolderLock lock;
    private final WorkshopState state;
    private final Faults faults;
    private final Reset reset;
    private final HttpsServer server;
    private final NetworkAccess network;
    private final Installation installation;
    private final InstructorKeys keys;
    private final WorkshopFolder folder;

    private WorkshopService(WorkshopFolder folder, FolderLock lock, WorkshopOptions options)
            throws IOException, GeneralSecurityException {
        this.lock = lock;
        this.folder = folder;
        installation = Installation.of(folder.path());
        keys = InstructorKeys.in(folder.path(), installation);
        CertificateAuthority authority = CertificateAuthority.of(
                folder.path(), options.surroundings().wall().instant());
        KeyPair tokenKeys = TokenKey.of(folder.path());
        TokenMint mint = new TokenMint(tokenKeys, installation.resourceId());
        EntraApi entra = new EntraApi(
                installation.entra(),
                new EntraMint(tokenKeys, mint.keyId(), options.surroundings().issuer()),
                mint,
                options.surroundings().wall());
        faults =
                new Faults(options.surroundings().wall(), options.surroundings().chance());
        Path stateFile = folder.path().resolve("workshop-state.db");
        OwnerOnly.create(stateFile);
        state = WorkshopState.open(stateFile);
        try {
            OwnerOnly.tighten(stateFile); // not before it is known as ours
            Identities identities = new Identities(
                    installation.resourceId(),
                    state.identities(),
                    new WorkshopClock(options.surroundings().wall(), state.order(), state.clock()),
                    () -> faults.plan().revocationDelay());
            reset = new Reset(faults, identities, mint);
            server = HttpsServer.bind(options.port(), authority.serverKeys(), options.limits());
            network =
                    new NetworkAccess(server, authority, options.surroundings().wall());
            serve(api(options, identities, mint, entra), options);
        } catch (IOException | RuntimeException e) {
            state.close();
            throw e;
        }
    }

    /**
     * Starts a service.
     *
     * @throws WorkshopInUseException if another service runs in the folder
     * @throws WorkshopException if it cannot start
     */
    public static WorkshopService start(WorkshopOptions options) {
        WorkshopFolder place = new WorkshopFolder(options.dataFolder());
        Path folder = place.path();
        try {
            FolderLock lock = FolderLock.take(OwnerOnly.folder(folder));
            try {
                place.forgetPort();
                WorkshopService service = new WorkshopService(place, lock, options);
                service.publishPort(place);
                return service;
            } catch (IOException | GeneralSecurityException | RuntimeException e) {
                lock.close();
                throw e;
            }
        } catch (BindException e) {
            throw new WorkshopException(e, WorkshopProblem.PORT_IN_USE, Integer.toString(options.port()));
        } catch (FolderInUseException e) {
            throw new WorkshopInUseException(e.path(), e);
        } catch (DamagedFileException e) {
            throw new WorkshopException(
                    e, WorkshopProblem.FILE_DAMAGED, e.path().toString());
        } catch (NewerStateException e) {
            throw new WorkshopException(e, WorkshopProblem.STATE_TOO_NEW, folder.toString());
        } catch (FileAlreadyExistsException e) {
            throw new WorkshopException(e, WorkshopProblem.NO_FOLDER, e.getFile());
        } catch (AccessDeniedException e) {
            throw new WorkshopException(e, WorkshopProblem.ACCESS_DENIED, e.getFile());
        } catch (IOException | GeneralSecurityException | StoreException e) {
            String why = Objects.requireNonNullElse(e.getMessage(), "—");
            throw new WorkshopException(e, WorkshopProblem.FOLDER_UNUSABLE, folder.toString(), why);
        }
    }

    private void serve(Service api, WorkshopOptions options) throws IOException {
        try {
            server.start(api, options.listener());
        } catch (IOException e) {
            server.close();
            throw e;
        }
    }

    private void publishPort(WorkshopFolder place) throws IOException {
        try {
            place.publishPort(server.port());
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    /** All that a client needs, to hand on; with the primary key of now. */
    public WorkshopAddress address() {
        return folder.address(installation, keys, server.port());
    }

    /** Such as {@code https://localhost:8443/}. */
    public URI endpoint() {
        return address().endpoint();
    }

    /** The endpoint and the primary key: a secret. */
    public String connectionString() {
        return address().connectionString();
    }

    /** The PEM of the authority that a client must trust; absolute. */
    public Path caCertificate() {
        return address().caCertificate();
    }

    /** What {@code /_workshop/} wants as a bearer token: a secret. */
    public String controlKey() {
        return installation.controlKey();
    }

    /** The GUID that every ID of this service's identities begins with, after {@code 8:acs:}. */
    public String resourceId() {
        return installation.resourceId();
    }

    /**
     * Lets other computers connect until the service ends; returns where, the endpoint to hand on first.
     *
     * @param address one of this computer, or 0.0.0.0 or :: for all that it has now
     * @param hosts by which other names and addresses others reach it
     */
    public List<URI> letOthersConnect(String address, List<String> hosts) {
        try {
            NetworkState.Opening opening = network.open(address, hosts, null).open();
            return opening == null ? List.of() : opening.endpoints();
        } catch (IllegalArgumentException | IOException e) {
            throw new WorkshopException(e, WorkshopProblem.REFUSED, String.valueOf(e.getMessage()));
        }
    }

    /** The code that attendees join with, while others can connect. */
    public Optional<String> joinCode() {
        return network.opening().map(NetworkState.Opening::code);
    }

    /** The fingerprint of the certificate authority in one line, by which attendees compare it, while others can connect. */
    public Optional<String> fingerprint() {
        return network.opening().map(NetworkState.Opening::authority).map(inLines -> inLines.replace("\n", ":"));
    }

    /** Does what {@code POST /_workshop/reset} does with an empty object. */
    public void reset() {
        reset.empty();
    }

    /** Does what {@code POST /_workshop/reset} does with {@code {"seed":"class"}}, and returns the same JSON. */
    public String seedClass() {
        return new String(ControlJson.write(reset.withClass(ResetRequest.WITH_CLASS.names())), StandardCharsets.UTF_8);
    }

    @Override
    public void close() {
        try (lock;
                state;
                server;
                network;
                faults) {
            // closed from the last to the first
        } catch (IOException e) {
            throw new WorkshopException(e, WorkshopProblem.FOLDER_HELD);
        }
    }

    @Override
    public String toString() {
        return "WorkshopService[" + endpoint() + "]";
    }

    private Service api(WorkshopOptions options, Identities identities, TokenMint mint, EntraApi entra) {
        WorkshopOptions.Surroundings around = options.surroundings();
        Resources resources = new Resources(installation, keys, state.resources(), around.wall());
        RequestSignatureCheck signatures = new RequestSignatureCheck(resources::keys, around.wall(), around.skew());
        TokenIssue tokens = new TokenIssue(identities, mint);
        ApiVersions versions = new ApiVersions(options.strictApiVersions());
        return new WorkshopApi(
                new SignatureGate(signatures, resources, entra),
                new FaultGate(faults),
                new WorkshopApi.Azure(
                        new IdentityApi(versions, tokens),
                        new TeamsExtensionApi(versions, state.assignments(), tokens, resources),
                        new ChatApi(versions, identities, resources, mint)),
                entra,
                new ControlApi(
                        installation.controlKey(),
                        identities,
                        faults,
                        reset,
                        mint,
                        new ControlApi.Access(
                                network,
                                resources,
                                new JoinEndpoint(
                                        network, resources, new Attempts(around.wall()), new JoinPages(address())))));
    }
}
