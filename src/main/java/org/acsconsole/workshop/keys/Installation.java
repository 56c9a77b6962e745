package org.acsconsole.workshop.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.acsconsole.files.AtomicFile;
import org.acsconsole.workshop.protocol.EntraClient;

/**
 * The name and the secrets of one installation, drawn at its first start and kept.
 *
 * @param resourceId the GUID of the resource, lower case
 * @param primaryKey an access key, base64 of 64 bytes
 * @param secondaryKey the other access key: a resource has two
 * @param controlKey opens what lies under {@code /_workshop/}
 */
public record Installation(String resourceId, String primaryKey, String secondaryKey, String controlKey) {

    private static final ObjectMapper JSON = new ObjectMapper();

    public Installation {
        UUID.fromString(resourceId);
        for (String key : List.of(primaryKey, secondaryKey)) {
            if (Base64.getDecoder().decode(key).length != 64) {
                throw new IllegalArgumentException("an access key is not 64 bytes long");
            }
        }
        if (controlKey.length() < 32) {
            throw new IllegalArgumentException("the control key is too short");
        }
    }

    /** Reads the installation of the folder, or makes it. */
    public static Installation of(Path folder) throws IOException {
        Optional<Installation> existing = existing(folder);
        if (existing.isPresent()) {
            return existing.get();
        }
        Installation made = random(new SecureRandom());
        AtomicFile.replace(file(folder), JSON.writeValueAsBytes(made));
        return made;
    }

    /** Reads the installation of the folder; empty if there is none yet. */
    public static Optional<Installation> existing(Path folder) throws IOException {
        Path file = file(folder);
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(JSON.readValue(file.toFile(), Installation.class));
        } catch (JsonProcessingException e) {
            throw new DamagedFileException(file, null);
        }
    }

    /** All that must not be shown or logged. */
    public List<String> secrets() {
        return List.of(primaryKey, secondaryKey, controlKey, entra().clientSecret());
    }

    /** The application that may sign in by Entra ID's protocol; it follows from the keys, and so is kept with them. */
    public EntraClient entra() {
        return new EntraClient(
                EntraClient.TENANT,
                UUID.nameUUIDFromBytes(derived("client ID")).toString(),
                Base64.getUrlEncoder().withoutPadding().encodeToString(derived("client secret")));
    }

    /**
     * An access key of an attendee's resource, base64 of 64 bytes. It follows from the control key, which no attendee has, so that
     * it is written nowhere.
     *
     * @param number 1 for the primary key, 2 for the secondary one
     * @param rotations how often it was replaced
     */
    public String attendeeKey(String resource, int number, int rotations) {
        return Base64.getEncoder()
                .encodeToString(underControlKey("access key " + resource + " " + number + " " + rotations));
    }

    /**
     * What an attendee shows to have the resource on another device too: 24 letters and digits, which are written nowhere either.
     */
    public String returnToken(String resource) {
        byte[] all = underControlKey("return token " + resource);
        return HexFormat.of().formatHex(all, 0, 12);
    }

    private byte[] underControlKey(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA512");
            mac.init(new SecretKeySpec(controlKey.getBytes(StandardCharsets.UTF_8), mac.getAlgorithm()));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private byte[] derived(String what) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Base64.getDecoder().decode(primaryKey), mac.getAlgorithm()));
            return mac.doFinal(what.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Path file(Path folder) {
        return folder.resolve("workshop-installation.json");
    }

    private static Installation random(SecureRandom random) {
        Base64.Encoder base64 = Base64.getEncoder();
        return new Installation(
                UUID.randomUUID().toString(),
                base64.encodeToString(bytes(random, 64)),
                base64.encodeToString(bytes(random, 64)),
                Base64.getUrlEncoder().withoutPadding().encodeToString(bytes(random, 32)));
    }

    private static byte[] bytes(SecureRandom random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }

    @Override
    public String toString() {
        return "Installation[" + resourceId + "]";
    }
}
