package org.acsconsole.app;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.acsconsole.host.ConnectedProfile;
import org.acsconsole.identity.ActivityLog;
import org.acsconsole.identity.CompletedSteps;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityController;
import org.acsconsole.identity.Ledger;
import org.acsconsole.identity.PacedService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.identity.SignInSession;
import org.acsconsole.identity.TokenVault;
import org.acsconsole.identity.Workspace;
import org.acsconsole.job.Governor;
import org.acsconsole.ledger.LedgerStore;
import org.acsconsole.settings.Configuration;
import org.acsconsole.settings.EffectiveSettings;
import org.acsconsole.settings.Keychain;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.SecretStore;
import org.acsconsole.settings.Settings;
import org.acsconsole.settings.SignIn;
import org.acsconsole.ui.ProfileDesk;
import org.acsconsole.ui.Profiles;

/** The configured profiles, each opened with its ledger and the service that its sign-in leads to. */
final class ProfileDirectory implements Profiles {

    private final EffectiveSettings choices;
    private final Configuration configuration;
    private final SharedLedgers ledgers;
    private final ProfileConnector connector;
    private final String operator;
    private final ProfileDesk desk;
    private final Map<String, ProfileSetting> opened = new ConcurrentHashMap<>();
    private final Map<String, TokenVault> vaults = new ConcurrentHashMap<>();
    private final Map<String, Governor> governors = new ConcurrentHashMap<>();
    private final Map<String, RateLimits> configured = new ConcurrentHashMap<>();

    /**
     * A directory of all profiles in the configuration.
     *
     * @param operator the account name that activity rows carry
     */
    ProfileDirectory(
            EffectiveSettings choices,
            Configuration configuration,
            SharedLedgers ledgers,
            ProfileConnector connector,
            Keychain keychain,
            String operator) {
        this.choices = choices;
        this.configuration = configuration;
        this.ledgers = ledgers;
        this.connector = connector;
        this.operator = operator;
        this.desk = new ProfileDesk(
                configuration,
                connector.secrets(),
                keychain,
                this::test,
                name -> connector.sessions().ofTests().of(name),
                this::ledger);
    }

    @Override
    public List<Choice> choices() {
        return configuration.settings().profiles().stream()
                .map(setting -> new Choice(setting.name(), setting.environment(), place(setting.signIn())))
                .toList();
    }

    @Override
    public boolean isCurrent(String name) {
        return configuration.settings().named(name).equals(Optional.ofNullable(opened.get(name)));
    }

    @Override
    public ProfileDesk desk() {
        return desk;
    }

    @Override
    public String first() {
        Settings settings = configuration.settings();
        return settings.named(choices.profile()).isPresent() ? choices.profile() : settings.profile();
    }

    @Override
    public Optional<SignInSession> signIn(String name) {
        return configuration
                .settings()
                .named(name)
                .filter(setting -> setting.signIn().usesEntra())
                .flatMap(setting -> connector.sessions().of(setting.name()));
    }

    @Override
    public Opened open(String name) {
        ProfileSetting setting = configuration
                .settings()
                .named(name)
                .orElseThrow(() -> new IllegalArgumentException("no profile is called " + name));
        opened.put(name, setting);
        LedgerStore ledger = ledgers.of(setting);
        ConnectedProfile connected = connector.connect(setting, ledger.lastOpened(name));
        Workspace workspace = workspace(connected, ledger.of(connected.profile()), setting);
        return new Opened(
                workspace, problem(connected.service()::check).or(() -> problem(workspace.ledger()::checkWritable)));
    }

    private Optional<Fault> test(ProfileSetting setting, SecretStore secrets) {
        ProfileConnector testing = connector.forTests(secrets);
        return problem(() -> {
            testing.connect(setting, Optional.empty()).service().check();
            if (setting.signIn().usesEntra()) { // the check of a workshop signs nobody in
                testing.sessions().of(setting.name()).ifPresent(SignInSession::confirm);
            }
        });
    }

    private Optional<Ledger> ledger(ProfileSetting setting) {
        LedgerStore store = ledgers.of(setting);
        return store.lastOpened(setting.name()).map(store::of);
    }

    private Workspace workspace(ConnectedProfile connected, Ledger ledger, ProfileSetting setting) {
        Profile profile =
                connected.profile().requiringReason(setting.reasonRequired()).readOnly(setting.readOnly());
        PacedService service =
                new PacedService(connected.service(), connected.clock(), governor(connected, ledger, setting.limits()));
        TokenVault vault = vaults.computeIfAbsent(profile.ledgerKey(), key -> new TokenVault());
        CompletedSteps steps = new CompletedSteps();
        IdentityController controller = new IdentityController(
                service,
                ledger,
                new ActivityLog(ledger, InstantSource.system(), operator),
                vault,
                steps,
                profile.readOnly() ? Optional.of(profile.name()) : Optional.empty());
        return new Workspace(profile, controller, ledger, vault, steps, connected.clock());
    }

    /** One for each service, which also counts what was called before this console was started, and knows limits that are switched. */
    private Governor governor(ConnectedProfile connected, Ledger ledger, RateLimits limits) {
        String service = connected.profile().ledgerKey();
        RateLimits before = configured.put(service, limits);
        Governor governor = governors.computeIfAbsent(service, key -> {
            Governor begun = new Governor(limits);
            if (!limits.equals(RateLimits.NONE)) {
                begun.recall(ledger, ledger.clock(InstantSource.system()).instant());
            }
            connected
                    .limits()
                    .follow(enforced ->
                            begun.limit(configured.getOrDefault(key, limits).and(enforced.limits()), enforced.used()));
            return begun;
        });
        if (before != null && !before.equals(limits)) {
            governor.limit(limits, Map.of());
        }
        return governor;
    }

    private static Optional<Fault> problem(Runnable check) {
        try {
            check.run();
            return Optional.empty();
        } catch (FaultException e) {
            return Optional.of(e.fault());
        }
    }

    private static String place(SignIn signIn) {
        return switch (signIn) {
            case SignIn.OwnWorkshop own -> "localhost";
            case SignIn.WorkshopByEntra own -> "localhost";
            case SignIn.ByConnectionString by -> "";
            case SignIn.ByAccessKey by -> Profile.hostOf(by.endpoint());
            case SignIn.ByEntra by -> Profile.hostOf(by.endpoint());
        };
    }
}
