package org.acsconsole.app;

import java.net.URI;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.acsconsole.azure.AccessKey;
import org.acsconsole.azure.AzureConnection;
import org.acsconsole.azure.EntraAccount;
import org.acsconsole.azure.EntraSessions;
import org.acsconsole.azure.HttpProxy;
import org.acsconsole.azure.MalformedSignInException;
import org.acsconsole.azure.Network;
import org.acsconsole.host.ConnectedProfile;
import org.acsconsole.host.LimitsFeed;
import org.acsconsole.host.WorkshopConnector;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;
import org.acsconsole.identity.IdentityService;
import org.acsconsole.identity.Profile;
import org.acsconsole.identity.ServiceClock;
import org.acsconsole.settings.EntraMethod;
import org.acsconsole.settings.EntraSetting;
import org.acsconsole.settings.NetworkSetting;
import org.acsconsole.settings.ProfileSetting;
import org.acsconsole.settings.ProxySetting;
import org.acsconsole.settings.SecretStore;
import org.acsconsole.settings.SecretStore.NoSecretException;
import org.acsconsole.settings.SignIn;
import org.acsconsole.settings.TrustedAuthority;
import org.acsconsole.settings.TrustedAuthority.NoAuthorityException;
import org.acsconsole.wire.Observation;
import org.acsconsole.wire.WireLogs;

/**
 * Signs in to what is configured. Where that fails, a {@link Disconnected} service says why at every call.
 *
 * @param services makes services from connections; also given who sees their exchanges
 * @param wires get the exchanges with Azure
 * @param sessions keep who is signed in with Microsoft Entra ID
 */
record ProfileConnector(
        WorkshopConnector workshop,
        SecretStore secrets,
        BiFunction<AzureConnection, Consumer<Observation>, IdentityService> services,
        WireLogs wires,
        EntraSessions sessions) {

    /** Returns a connector that tests profiles with these secrets, and leaves those in use as they are. */
    ProfileConnector forTests(SecretStore with) {
        return new ProfileConnector(workshop, with, services, wires, sessions.ofTests());
    }

    /**
     * Connects a profile; asks no service yet.
     *
     * @param before the profile as it was when it was last opened, if it ever was
     */
    ConnectedProfile connect(ProfileSetting setting, Optional<Profile> before) {
        try {
            return switch (setting.signIn()) {
                case SignIn.OwnWorkshop own -> workshop.connect(setting.name());
                case SignIn.ByConnectionString by ->
                    azure(
                            setting,
                            AzureConnection.parse(secrets.fetch(by.reference()).reveal()));
                case SignIn.ByAccessKey by ->
                    azure(
                            setting,
                            AzureConnection.of(
                                    by.endpoint(),
                                    new AccessKey(secrets.fetch(by.key()).reveal())));
                case SignIn.ByEntra by -> azure(setting, byEntra(setting, by));
                case SignIn.WorkshopByEntra by ->
                    workshop.connectByEntra(
                            setting.name(),
                            secret -> by.method() == EntraMethod.CLIENT_SECRET
                                    ? new EntraAccount.ClientSecret(secret)
                                    : new EntraAccount.DeviceCode(),
                            sessions);
            };
        } catch (NoSecretException e) {
            return disconnected(setting, before, new Fault.NotConnected(setting.name(), e.reason()));
        } catch (NoAuthorityException e) {
            return disconnected(setting, before, new Fault.NotConnected(setting.name(), e.reason()));
        } catch (MalformedSignInException e) {
            return disconnected(setting, before, new Fault.NotConnected(setting.name(), e.reason()));
        } catch (FaultException e) {
            return disconnected(setting, before, e.fault());
        }
    }

    /** Reads what the profile's network needs. */
    private Network network(NetworkSetting setting) throws NoSecretException, NoAuthorityException {
        Network network = Network.ofThisComputer();
        ProxySetting proxy = setting.proxy();
        if (proxy != null) {
            String password = proxy.password() == null
                    ? ""
                    : secrets.fetch(proxy.password()).reveal();
            network = network.through(HttpProxy.at(proxy.host(), proxy.port()).as(proxy.user(), password));
        }
        return setting.authority() == null
                ? network
                : network.trustingAlso(
                        TrustedAuthority.read(setting.authority()).pem());
    }

    private AzureConnection byEntra(ProfileSetting setting, SignIn.ByEntra by)
            throws NoSecretException, NoAuthorityException {
        EntraSetting entra = by.entra();
        EntraAccount account =
                new EntraAccount(method(entra), entra.tenant(), entra.client(), entra.authorityHost(), false);
        return AzureConnection.of(
                by.endpoint(),
                sessions.of(
                        setting.name(),
                        account,
                        network(setting.network()),
                        wires.of(Profile.hostOf(by.endpoint()))::record));
    }

    private EntraAccount.Method method(EntraSetting entra) throws NoSecretException {
        Optional<String> secret = entra.secret() == null
                ? Optional.empty()
                : Optional.of(secrets.fetch(entra.secret()).reveal());
        return switch (entra.method()) {
            case DEVICE_CODE -> new EntraAccount.DeviceCode();
            case BROWSER -> new EntraAccount.Browser();
            case CLIENT_SECRET -> new EntraAccount.ClientSecret(secret.orElseThrow());
            case CLIENT_CERTIFICATE ->
                new EntraAccount.ClientCertificate(Objects.requireNonNull(entra.certificate()), secret);
            case MANAGED_IDENTITY -> new EntraAccount.ManagedIdentity();
            case AZURE_CLI -> new EntraAccount.AzureCli();
            case DEFAULT -> new EntraAccount.DefaultChain();
        };
    }

    private ConnectedProfile azure(ProfileSetting setting, AzureConnection connection)
            throws NoSecretException, NoAuthorityException {
        URI endpoint = connection.endpoint();
        Profile profile = at(setting, endpoint);
        return new ConnectedProfile(
                profile,
                services.apply(connection.over(network(setting.network())), wires.of(profile.ledgerKey())::record),
                azureClock(profile),
                LimitsFeed.NONE);
    }

    /** A profile without a service, as far as it is known: its ledger can be read all the same. */
    private ConnectedProfile disconnected(ProfileSetting setting, Optional<Profile> before, Fault why) {
        Profile known = before.orElse(
                new Profile(setting.name(), setting.environment(), null, Profile.keyWhileUnknown(setting.name())));
        Profile profile = switch (setting.signIn()) {
            case SignIn.OwnWorkshop own ->
                workshop.known(setting.name(), known.endpoint()).orElse(known);
            case SignIn.WorkshopByEntra own ->
                workshop.known(setting.name(), known.endpoint()).orElse(known);
            case SignIn.ByConnectionString by -> known;
            case SignIn.ByAccessKey by -> at(setting, by.endpoint());
            case SignIn.ByEntra by -> at(setting, by.endpoint());
        };
        boolean own = setting.signIn().toOwnWorkshop();
        return new ConnectedProfile(
                profile,
                new Disconnected(why),
                own ? workshop.clock() : azureClock(profile),
                own ? workshop.limits() : LimitsFeed.NONE);
    }

    private static Profile at(ProfileSetting setting, URI endpoint) {
        return new Profile(setting.name(), setting.environment(), endpoint, Profile.hostOf(endpoint));
    }

    /** Azure does not say its time: its tokens live on what a good clock shows. */
    private static ServiceClock azureClock(Profile profile) {
        return ServiceClock.of(
                InstantSource.system(), profile.environment().capabilities().revocationLag());
    }
}
