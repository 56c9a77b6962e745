package org.acsconsole.ui;

import java.net.URI;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.CopyOnWriteArrayList;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.SampleService;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.ledger.LedgerStores;
import org.acsconsole.settings.Configuration;
import org.acsconsole.settings.MemoryKeychain;
import org.acsconsole.settings.SecretStore;
import org.acsconsole.settings.SettingsFile;
import org.acsconsole.ui.control.SavedFile;
import org.jspecify.annotations.Nullable;

/** Three profiles over a real ledger and {@link SampleService}. */
public final class SampleProfiles implements Profiles, AutoCloseable {

    /** Why the service cannot be used, for the next profiles that are opened. */
    public final Deque<Fault> problems = new ConcurrentLinkedDeque<>();

    /** Why not even the ledger can, for the next profiles that are opened. */
    public final Deque<Fault> ledgerFaults = new ConcurrentLinkedDeque<>();

    /** What was handed to windows, one after the other. */
    public final List<Workspace> opened = new CopyOnWriteArrayList<>();

    /** With which the production profile signs in; empty while it does by key. */
    public volatile Optional<SignInSession> session = Optional.empty();

    /** The names of those in which nothing may be changed from the next opening on. */
    public final Set<String> readOnly = ConcurrentHashMap.newKeySet();

    public final SampleService service = new SampleService();
    /** What keeps a profile from being connected that is tested; null for nothing. */
    public volatile @Nullable Fault tested;

    private final LedgerStore ledger;
    public final MemoryKeychain keychain;
    private final ProfileDesk desk;

    public SampleProfiles(Path folder) {
        ledger = LedgerStores.open(folder.resolve("ledger.db"));
        keychain = new MemoryKeychain();
        desk = new ProfileDesk(
                new Configuration(
                        new SettingsFile(folder.resolve("config.json"), folder),
                        (file, content) -> SavedFile.replace(file, out -> out.write(content))),
                new SecretStore(Map.of(), keychain),
                keychain,
                (profile, secrets) -> Optional.ofNullable(tested),
                name -> session,
                profile -> choices().stream()
                        .map(Choice::name)
                        .filter(profile.name()::equals)
                        .map(name -> workspace(name).ledger())
                        .findFirst());
    }

    @Override
    public boolean isCurrent(String name) {
        return true;
    }

    @Override
    public ProfileDesk desk() {
        return desk;
    }

    @Override
    public List<Choice> choices() {
        return List.of(
                new Choice("Workshop", Environment.WORKSHOP, ""),
                new Choice("Contoso", Environment.TEST, "https://contoso.communication.azure.com"),
                new Choice("Fabrikam", Environment.PRODUCTION, "https://fabrikam.communication.azure.com"));
    }

    @Override
    public Optional<SignInSession> signIn(String name) {
        return name.equals("Fabrikam") ? session : Optional.empty();
    }

    @Override
    public String first() {
        return "Workshop";
    }

    @Override
    public Opened open(String name) {
        Fault broken = ledgerFaults.poll();
        if (broken != null) {
            throw new FaultException(broken);
        }
        Workspace workspace = workspace(name);
        opened.add(workspace);
        return new Opened(workspace, Optional.ofNullable(problems.poll()));
    }

    /** A profile's workspace without its window. */
    public Workspace workspace(String name) {
        Choice choice = choices().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();
        URI endpoint = URI.create(choice.place().isEmpty() ? "https://localhost:8443" : choice.place());
        Profile profile = new Profile(name, choice.environment(), endpoint, name).readOnly(readOnly.contains(name));
        Ledger book = ledger.of(profile);
        ServiceClock clock = ServiceClock.of(
                InstantSource.system(), choice.environment().capabilities().revocationLag());
        TokenVault vault = new TokenVault();
        CompletedSteps steps = new CompletedSteps();
        IdentityController controller = new IdentityController(
                PacedService.unlimited(service, clock),
                book,
                new ActivityLog(book, clock, "instructor"),
                vault,
                steps,
                Optional.of(name).filter(readOnly::contains));
        return new Workspace(profile, controller, book, vault, steps, clock);
    }

    @Override
    public void close() {
        ledger.close();
    }
}
