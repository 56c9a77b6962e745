package org.acsconsole.settings;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
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

    /** Reads the sign-in to a resource of Azure. */
    EntraSetting read() {
        Fields fields = fields();
        EntraMethod method = method(fields, EntraMethod.values());
        for (EntraKey key : EntraKey.values()) {
            check(fields, method, key);
        }
        return new EntraSetting(
                method,
                text(fields, EntraKey.TENANT, EntraSetting::isTenant),
                text(fields, EntraKey.CLIENT, EntraSetting::isClient),
                secrets.apply(fields, "secret").orElse(null),
                certificate(fields),
                ProfileReader.endpoint(fields, "authorityHost", Reason.of(ExpectedValue.AUTHORITY_HOST))
                        .orElse(null));
    }

    /** Reads the sign-in to the workshop service, whose issuer knows the rest. */
    EntraMethod workshop() {
        Fields fields = fields();
        EntraMethod method = method(
                fields,
                Arrays.stream(EntraMethod.values())
                        .filter(EntraMethod::isOfWorkshop)
                        .toArray(EntraMethod[]::new));
        KEYS.stream()
                .filter(key -> !key.equals("method") && fields.value(key).isPresent())
                .findFirst()
                .ifPresent(key -> {
                    throw fields.bad(fields.place(key), key, Reason.of(ExpectedValue.NO_SIGN_IN));
                });
        return method;
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

    /** What the method does not use may not be there, and what it needs has to. */
    private static void check(Fields fields, EntraMethod method, EntraKey key) {
        boolean there = fields.value(key.word()).isPresent();
        if (there && !method.takes(key)) {
            throw bad(fields, key, Reason.of(ExpectedValue.NOT_WITH_METHOD, method.word()));
        }
        if (!there && method.needs(key)) {
            throw bad(fields, key, Reason.of(expected(key)));
        }
    }

    private @Nullable Path certificate(Fields fields) {
        return fields.text(EntraKey.CERTIFICATE.word(), Reason.of(ExpectedValue.CERTIFICATE_FILE))
                .map(text -> paths.apply(KEY + "." + EntraKey.CERTIFICATE.word(), text))
                .orElse(null);
    }

    private static @Nullable String text(Fields fields, EntraKey key, Predicate<String> form) {
        Reason<ExpectedValue> expected = Reason.of(expected(key));
        Json.JsonString text = fields.text(key.word(), expected).orElse(null);
        if (text == null) {
            return null;
        }
        String value = text.value().strip();
        if (!form.test(value)) {
            throw fields.bad(text.place(), key.word(), expected);
        }
        return value;
    }

    private static ExpectedValue expected(EntraKey key) {
        return switch (key) {
            case TENANT -> ExpectedValue.TENANT;
            case CLIENT -> ExpectedValue.CLIENT_ID;
            case SECRET -> ExpectedValue.SECRET_REFERENCE;
            case CERTIFICATE -> ExpectedValue.CERTIFICATE_FILE;
            case AUTHORITY_HOST -> ExpectedValue.AUTHORITY_HOST;
        };
    }

    private static RuntimeException bad(Fields fields, EntraKey key, Reason<ExpectedValue> expected) {
        return fields.bad(fields.place(key.word()), key.word(), expected);
    }
}
