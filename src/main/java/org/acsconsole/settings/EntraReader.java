package org.acsconsole.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.json.Keyword;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;
import org.jspecify.annotations.Nullable;

/**
 * An Entra reader reads the object {@code signIn} of a profile.
 *
 * @param secrets reads the reference to a secret
 * @param paths resolves a path
 */
record EntraReader(
        Fields profile,
        BiFunction<Fields, String, Optional<SecretReference>> secrets,
        BiFunction<String, Json.JsonString, Path> paths) {

    static final String KEY = "signIn";
    static final List<String> KEYS = List.of("method", "tenant", "client", "secret", "certificate", "authorityHost");

    private static final String GUID = "[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}";
    private static final String DOMAIN = "[A-Za-z0-9-]{1,63}(?:\\.[A-Za-z0-9-]{1,63})*";
    private static final Set<EntraMethod> OF_WORKSHOP = Set.of(EntraMethod.DEVICE_CODE, EntraMethod.CLIENT_SECRET);

    /** Reads the sign-in to a resource of Azure. */
    EntraSetting read() {
        Fields fields = fields();
        EntraMethod method = method(fields, EntraMethod.values());
        KEYS.stream()
                .filter(key -> fields.value(key).isPresent() && !allowed(method).contains(key))
                .findFirst()
                .ifPresent(key -> {
                    throw fields.bad(fields.place(key), key, Reason.of(ExpectedValue.NOT_WITH_METHOD, method.word()));
                });
        boolean application = method == EntraMethod.CLIENT_SECRET || method == EntraMethod.CLIENT_CERTIFICATE;
        return new EntraSetting(
                method,
                text(fields, "tenant", GUID + "|" + DOMAIN, ExpectedValue.TENANT, application),
                text(fields, "client", GUID, ExpectedValue.CLIENT_ID, application),
                secret(fields, method),
                certificate(fields, method),
                ProfileReader.endpoint(fields, "authorityHost", Reason.of(ExpectedValue.AUTHORITY_HOST))
                        .orElse(null));
    }

    /** Reads the sign-in to the workshop service, whose issuer knows the rest. */
    EntraMethod workshop() {
        Fields fields = fields();
        EntraMethod method = method(fields, OF_WORKSHOP.stream().sorted().toArray(EntraMethod[]::new));
        KEYS.stream()
                .filter(key -> !key.equals("method") && fields.value(key).isPresent())
                .findFirst()
                .ifPresent(key -> {
                    throw fields.bad(fields.place(key), key, Reason.of(ExpectedValue.NO_SIGN_IN));
                });
        return method;
    }

    private static Set<String> allowed(EntraMethod method) {
        return switch (method) {
            case DEVICE_CODE, BROWSER -> Set.of("method", "tenant", "client", "authorityHost");
            case CLIENT_SECRET -> Set.of("method", "tenant", "client", "secret", "authorityHost");
            case CLIENT_CERTIFICATE -> Set.copyOf(KEYS);
            case MANAGED_IDENTITY -> Set.of("method", "client");
            case AZURE_CLI -> Set.of("method", "tenant");
            case DEFAULT -> Set.of("method", "tenant", "authorityHost");
        };
    }

    private Fields fields() {
        Json value = profile.value(KEY).orElseThrow();
        if (!(value instanceof Json.JsonObject group)) {
            throw profile.bad(value.place(), KEY, Reason.of(ExpectedValue.OBJECT_WITH_KEYS, String.join(", ", KEYS)));
        }
        Fields fields = profile.inner(KEY, group, KEYS);
        fields.misspeltKeys().findFirst().ifPresent(misspelt -> {
            throw misspelt;
        });
        return fields;
    }

    private static EntraMethod method(Fields fields, EntraMethod... known) {
        return fields.word("method", known)
                .orElseThrow(() -> fields.bad(
                        fields.place("method"), "method", Reason.of(ExpectedValue.ONE_OF, Keyword.list(known))));
    }

    private @Nullable SecretReference secret(Fields fields, EntraMethod method) {
        require(fields, "secret", ExpectedValue.SECRET_REFERENCE, method == EntraMethod.CLIENT_SECRET);
        return secrets.apply(fields, "secret").orElse(null);
    }

    private @Nullable Path certificate(Fields fields, EntraMethod method) {
        ExpectedValue expected = ExpectedValue.CERTIFICATE_FILE;
        require(fields, "certificate", expected, method == EntraMethod.CLIENT_CERTIFICATE);
        return fields.text("certificate", Reason.of(expected))
                .map(text -> paths.apply(KEY + ".certificate", text))
                .orElse(null);
    }

    private static @Nullable String text(
            Fields fields, String key, String form, ExpectedValue expected, boolean needed) {
        require(fields, key, expected, needed);
        return fields.text(key, Reason.of(expected))
                .map(text -> {
                    String value = text.value().strip();
                    if (!value.matches(form)) {
                        throw fields.bad(text.place(), key, Reason.of(expected));
                    }
                    return value;
                })
                .orElse(null);
    }

    private static void require(Fields fields, String key, ExpectedValue expected, boolean needed) {
        if (needed && fields.value(key).isEmpty()) {
            throw fields.bad(fields.place(key), key, Reason.of(expected));
        }
    }
}
