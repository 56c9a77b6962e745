package org.acsconsole.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import org.acsconsole.json.Fields;
import org.acsconsole.json.Json;
import org.acsconsole.reason.ExpectedValue;
import org.acsconsole.reason.Reason;
import org.jspecify.annotations.Nullable;

/**
 * A network reader reads the object {@code proxy} of a profile and the authority that it trusts.
 *
 * @param secrets reads the reference to a secret
 * @param paths resolves a path
 */
record NetworkReader(
        Fields profile,
        BiFunction<Fields, String, Optional<SecretReference>> secrets,
        BiFunction<String, Json.JsonString, Path> paths) {

    static final String PROXY = "proxy";
    static final String AUTHORITY = "trustedAuthority";
    static final List<String> KEYS = List.of("address", "user", "password");

    private static final Reason<ExpectedValue> ADDRESS = Reason.of(ExpectedValue.PROXY_ADDRESS);
    private static final Reason<ExpectedValue> USER = Reason.of(ExpectedValue.PROXY_USER);

    NetworkSetting read() {
        return new NetworkSetting(
                profile.value(PROXY).map(this::proxy).orElse(null),
                profile.text(AUTHORITY, Reason.of(ExpectedValue.AUTHORITY_FILE))
                        .map(text -> paths.apply(AUTHORITY, text))
                        .orElse(null));
    }

    /** The workshop service is on this computer, and nobody is asked for the way to it. */
    NetworkSetting workshop() {
        for (String key : List.of(PROXY, AUTHORITY)) {
            if (profile.value(key).isPresent()) {
                throw profile.bad(profile.place(key), key, Reason.of(ExpectedValue.NO_NETWORK));
            }
        }
        return NetworkSetting.OF_SYSTEM;
    }

    private ProxySetting proxy(Json value) {
        if (!(value instanceof Json.JsonObject group)) {
            throw profile.bad(value.place(), PROXY, Reason.of(ExpectedValue.OBJECT_WITH_KEYS, String.join(", ", KEYS)));
        }
        Fields fields = profile.inner(PROXY, group, KEYS);
        fields.misspeltKeys().findFirst().ifPresent(misspelt -> {
            throw misspelt;
        });
        Json.JsonString address = fields.required("address", ADDRESS);
        ProxySetting proxy =
                ProxySetting.at(address.value()).orElseThrow(() -> fields.bad(address.place(), "address", ADDRESS));
        return proxy.as(user(fields), secrets.apply(fields, "password").orElse(null));
    }

    private static @Nullable String user(Fields fields) {
        String user =
                fields.text("user", USER).map(text -> text.value().strip()).orElse(null);
        if (user == null && fields.value("password").isPresent()) {
            throw fields.bad(fields.place("user"), "user", USER);
        }
        return user;
    }
}
