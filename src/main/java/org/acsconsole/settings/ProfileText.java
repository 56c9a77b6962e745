package org.acsconsole.settings;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.acsconsole.identity.RateLimits;
import org.jspecify.annotations.Nullable;

/** A profile text is a profile as the configuration file has it, with the keys of which this console knows nothing. */
final class ProfileText {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final ObjectNode node;

    private ProfileText(ObjectNode node) {
        this.node = node;
    }

    /** Reads what stands in the file. */
    static ProfileText of(String written) {
        try {
            return new ProfileText((ObjectNode) MAPPER.readTree(written));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Returns the text of a profile that the file does not have yet. */
    static ProfileText of(ProfileSetting profile) {
        return new ProfileText(MAPPER.createObjectNode()).change(null, profile);
    }

    /** Gives the profile another name, and leaves all else. */
    ProfileText name(String name) {
        node.put("name", name);
        return this;
    }

    /**
     * Writes what is different.
     *
     * @param before the profile as it stands in the file; null if it does not
     */
    ProfileText change(@Nullable ProfileSetting before, ProfileSetting after) {
        if (before == null || !before.name().equals(after.name())) {
            name(after.name());
        }
        if (before == null || before.environment() != after.environment()) {
            node.put("environment", after.environment().name().toLowerCase(Locale.ROOT));
        }
        if (before == null || !before.signIn().equals(after.signIn())) {
            ObjectNode entra =
                    node.get(EntraReader.KEY) instanceof ObjectNode known ? known : MAPPER.createObjectNode();
            node.remove(ProfileReader.SIGN_IN_KEYS);
            writeSignIn(after.signIn(), entra.remove(EntraReader.KEYS));
        }
        if (before == null || !before.network().equals(after.network())) {
            writeNetwork(after.network());
        }
        if (before == null
                || before.environment() != after.environment()
                || !before.limits().equals(after.limits())) {
            writeLimits(after.environment().capabilities().limits(), after.limits());
        }
        if (before == null || !Objects.equals(before.ledger(), after.ledger())) {
            node.remove(LedgerReader.KEY);
            put(node, LedgerReader.KEY, after.ledger());
        }
        write("reason", after.reasonRequired(), before != null && before.reasonRequired());
        write("readOnly", after.readOnly(), before != null && before.readOnly());
        return this;
    }

    /** Returns the JSON with each key on a line of its own, which begins with {@code indentation} and two spaces. */
    String json(String indentation, String lineEnd) {
        return node.properties().stream()
                .map(each -> lineEnd + indentation + "  " + written(TextNode.valueOf(each.getKey())) + ": "
                        + written(each.getValue()))
                .collect(Collectors.joining(",", "{", lineEnd + indentation + "}"));
    }

    private static String written(JsonNode value) {
        DefaultPrettyPrinter onOneLine = new DefaultPrettyPrinter()
                .withObjectIndenter(new DefaultPrettyPrinter.FixedSpaceIndenter())
                .withSeparators(Separators.createDefaultInstance()
                        .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                        .withObjectEmptySeparator("")
                        .withArrayEmptySeparator(""));
        try {
            return MAPPER.writer(onOneLine).writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param entra what stands in the file of the sign-in with Entra ID, of which this console knows nothing */
    private void writeSignIn(SignIn signIn, ObjectNode entra) {
        switch (signIn) {
            case SignIn.OwnWorkshop own -> {}
            case SignIn.ByConnectionString by ->
                node.put("connectionString", by.reference().written());
            case SignIn.ByAccessKey by ->
                node.put("endpoint", by.endpoint().toString())
                        .put("accessKey", by.key().written());
            case SignIn.ByEntra by ->
                node.put("endpoint", by.endpoint().toString()).set(EntraReader.KEY, written(by.entra(), entra));
            case SignIn.WorkshopByEntra by -> node.set(EntraReader.KEY, written(new EntraSetting(by.method()), entra));
        }
    }

    private static ObjectNode written(EntraSetting setting, ObjectNode entra) {
        entra.put("method", setting.method().word());
        put(entra, "tenant", setting.tenant());
        put(entra, "client", setting.client());
        put(entra, "secret", setting.secret() == null ? null : setting.secret().written());
        put(entra, "certificate", setting.certificate());
        put(entra, "authorityHost", setting.authorityHost());
        return entra;
    }

    private void writeNetwork(NetworkSetting network) {
        ObjectNode proxy =
                node.get(NetworkReader.PROXY) instanceof ObjectNode known ? known : MAPPER.createObjectNode();
        ProxySetting setting = network.proxy();
        node.remove(List.of(NetworkReader.PROXY, NetworkReader.AUTHORITY));
        if (setting != null) {
            proxy.remove(NetworkReader.KEYS);
            proxy.put("address", setting.address());
            put(proxy, "user", setting.user());
            put(
                    proxy,
                    "password",
                    setting.password() == null ? null : setting.password().written());
            node.set(NetworkReader.PROXY, proxy);
        }
        put(node, NetworkReader.AUTHORITY, network.authority());
    }

    private static void put(ObjectNode group, String key, @Nullable Object value) {
        if (value != null) {
            group.put(key, value.toString());
        }
    }

    /** Only limits that are not the published ones are written; null for none. */
    private void writeLimits(RateLimits published, RateLimits limits) {
        ObjectNode group = node.get(LimitsReader.KEY) instanceof ObjectNode known ? known : MAPPER.createObjectNode();
        RateLimits.NAMES.entrySet().stream().sorted(Map.Entry.comparingByKey()).forEach(named -> {
            OptionalInt limit = limits.of(named.getValue());
            if (limit.equals(published.of(named.getValue()))) {
                group.remove(named.getKey());
            } else if (limit.isPresent()) {
                group.put(named.getKey(), limit.getAsInt());
            } else {
                group.putNull(named.getKey());
            }
        });
        if (group.isEmpty()) {
            node.remove(LimitsReader.KEY);
        } else {
            node.set(LimitsReader.KEY, group);
        }
    }

    private void write(String key, boolean now, boolean before) {
        if (now == before) {
            return;
        }
        if (!now) {
            node.remove(key);
        } else if (key.equals("reason")) {
            node.put(key, ReasonRule.REQUIRED.word());
        } else {
            node.put(key, true);
        }
    }
}
