package org.acsconsole.settings;

import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.acsconsole.identity.Environment;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.Mistakes;
import org.acsconsole.identity.RateLimits;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;

/**
 * A profile reader reads one profile of the configuration file.
 *
 * @param paths resolves a path that is the value of a key
 * @param mistakes collects what is wrong in the profile
 */
record ProfileReader(
        Fields fields, BiFunction<String, Json.JsonString, Path> paths, Mistakes<Fault.BadSetting> mistakes) {

    private static final String REASON = "reason";
    private static final String READ_ONLY = "readOnly";

    static final List<String> KEYS = List.of(
            "name",
            "environment",
            "connectionString",
            "endpoint",
            "accessKey",
            EntraReader.KEY,
            NetworkReader.PROXY,
            NetworkReader.AUTHORITY,
            LimitsReader.KEY,
            LedgerReader.KEY,
            REASON,
            READ_ONLY);

    /** The keys that say how the profile signs in. */
    static final List<String> SIGN_IN_KEYS = List.of("connectionString", "endpoint", "accessKey", EntraReader.KEY);

    private static final Reason<ExpectedValue> NAME =
            Reason.of(ExpectedValue.PROFILE_NAME, String.valueOf(ProfileSetting.LONGEST_NAME));
    private static final Reason<ExpectedValue> REFERENCE = Reason.of(ExpectedValue.SECRET_REFERENCE);
    private static final Reason<ExpectedValue> ENDPOINT = Reason.of(ExpectedValue.ENDPOINT);

    /**
     * Reads the profile; returns empty if something is wrong in it.
     *
     * @param taken the names of the preceding profiles in the file, to which this one's is added
     */
    Optional<ProfileSetting> read(Set<String> taken) {
        fields.misspeltKeys().forEach(mistakes::add);
        Optional<String> name = mistakes.collect(() -> name(taken));
        Optional<Environment> environment = mistakes.collect(this::environment);
        Optional<SignIn> signIn = signIn(environment).map(by -> by.of(name.orElse("")));
        Optional<NetworkSetting> network = environment.flatMap(this::network).map(by -> by.of(name.orElse("")));
        Optional<RateLimits> limits = environment
                .map(of -> of.capabilities().limits())
                .flatMap(published -> mistakes.collect(() -> new LimitsReader(fields, mistakes).read(published)));
        Optional<ReasonRule> reason =
                mistakes.collect(() -> fields.word(REASON, ReasonRule.values()).orElse(ReasonRule.OPTIONAL));
        Optional<Boolean> readOnly =
                mistakes.collect(() -> fields.flag(READ_ONLY).orElse(false));
        Optional<Optional<String>> ledger = mistakes.collect(() -> new LedgerReader(fields, paths).read());
        return name.isPresent()
                        && ledger.isPresent()
                        && readOnly.isPresent()
                        && environment.isPresent()
                        && signIn.isPresent()
                        && network.isPresent()
                        && limits.isPresent()
                        && reason.isPresent()
                ? Optional.of(new ProfileSetting(
                        name.get(),
                        environment.get(),
                        signIn.get(),
                        network.get(),
                        new Safeguards(limits.get(), reason.get() == ReasonRule.REQUIRED, readOnly.get()),
                        ledger.get().orElse(null)))
                : Optional.empty();
    }

    private String name(Set<String> taken) {
        Json.JsonString text = fields.required("name", NAME);
        String name = text.value().strip();
        if (name.length() > ProfileSetting.LONGEST_NAME) {
            throw fields.bad(text.place(), "name", NAME);
        }
        if (!taken.add(name)) {
            throw fields.bad(text.place(), "name", Reason.of(ExpectedValue.PROFILE_NAME_OF_ITS_OWN));
        }
        return name;
    }

    private Environment environment() {
        Reason<ExpectedValue> expected = Reason.of(
                ExpectedValue.ONE_OF,
                Arrays.stream(Environment.values()).map(ProfileReader::word).collect(Collectors.joining(", ")));
        Json.JsonString text = fields.required("environment", expected);
        return Arrays.stream(Environment.values())
                .filter(each -> word(each).equals(text.value()))
                .findFirst()
                .orElseThrow(() -> fields.bad(text.place(), "environment", expected));
    }

    private Optional<SignIn> signIn(Optional<Environment> environment) {
        if (fields.value(EntraReader.KEY).isPresent()) {
            return environment.flatMap(this::byEntra);
        }
        Optional<Optional<SecretReference>> connectionString = mistakes.collect(() -> secret("connectionString"));
        Optional<Optional<URI>> endpoint = mistakes.collect(() -> endpoint(fields, "endpoint", ENDPOINT));
        Optional<Optional<SecretReference>> accessKey = mistakes.collect(() -> secret("accessKey"));
        return environment.isEmpty() || connectionString.isEmpty() || endpoint.isEmpty() || accessKey.isEmpty()
                ? Optional.empty()
                : mistakes.collect(
                        () -> signIn(environment.get(), connectionString.get(), endpoint.get(), accessKey.get()));
    }

    private Optional<NetworkSetting> network(Environment environment) {
        NetworkReader reader =
                new NetworkReader(fields, (inner, key) -> secret(inner, key, NetworkReader.PROXY + "."), paths);
        return mistakes.collect(() -> environment == Environment.WORKSHOP ? reader.workshop() : reader.read());
    }

    private Optional<SignIn> byEntra(Environment environment) {
        EntraReader reader = new EntraReader(fields, (inner, key) -> secret(inner, key, EntraReader.KEY + "."), paths);
        if (environment == Environment.WORKSHOP) {
            return mistakes.collect(() -> {
                refuse(ExpectedValue.NO_SIGN_IN, "connectionString", "endpoint", "accessKey");
                return new SignIn.WorkshopByEntra(reader.workshop());
            });
        }
        Optional<URI> endpoint = mistakes.collect(() -> {
            refuse(ExpectedValue.ONE_SIGN_IN, "connectionString", "accessKey");
            return endpoint(fields, "endpoint", ENDPOINT).orElseThrow(() -> missing("endpoint", ENDPOINT));
        });
        Optional<EntraSetting> entra = mistakes.collect(reader::read);
        return endpoint.flatMap(at -> entra.map(by -> new SignIn.ByEntra(at, by)));
    }

    private SignIn signIn(
            Environment environment,
            Optional<SecretReference> connectionString,
            Optional<URI> endpoint,
            Optional<SecretReference> accessKey) {
        if (environment == Environment.WORKSHOP) {
            refuse(ExpectedValue.NO_SIGN_IN, "connectionString", "endpoint", "accessKey");
            return new SignIn.OwnWorkshop();
        }
        if (connectionString.isPresent()) {
            refuse(ExpectedValue.ONE_SIGN_IN, "endpoint", "accessKey");
            return new SignIn.ByConnectionString(connectionString.get());
        }
        return new SignIn.ByAccessKey(
                endpoint.orElseThrow(() -> missing(
                        accessKey.isPresent() ? "endpoint" : "connectionString",
                        accessKey.isPresent() ? ENDPOINT : Reason.of(ExpectedValue.SIGN_IN))),
                accessKey.orElseThrow(() -> missing("accessKey", REFERENCE)));
    }

    private void refuse(ExpectedValue expected, String... keys) {
        for (String key : keys) {
            if (fields.value(key).isPresent()) {
                throw fields.bad(fields.place(key), key, Reason.of(expected));
            }
        }
    }

    private Optional<SecretReference> secret(String key) {
        return secret(fields, key, "");
    }

    /** @param within what is before the key in a message about a path */
    private Optional<SecretReference> secret(Fields group, String key, String within) {
        return group.text(key, REFERENCE)
                .map(text -> reference(within + key, text).orElseThrow(() -> group.bad(text.place(), key, REFERENCE)));
    }

    private Optional<SecretReference> reference(String key, Json.JsonString text) {
        return SecretReference.read(
                text.value(), "", written -> paths.apply(key, new Json.JsonString(text.place(), written)));
    }

    static Optional<URI> endpoint(Fields group, String key, Reason<ExpectedValue> expected) {
        return group.text(key, expected)
                .map(text -> SignIn.endpoint(text.value()).orElseThrow(() -> group.bad(text.place(), key, expected)));
    }

    private RuntimeException missing(String key, Reason<ExpectedValue> expected) {
        return fields.bad(fields.place(key), key, expected);
    }

    private static String word(Environment environment) {
        return environment.name().toLowerCase(Locale.ROOT);
    }
}
