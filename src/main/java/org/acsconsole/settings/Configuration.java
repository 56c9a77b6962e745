package org.acsconsole.settings;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.acsconsole.identity.Fault;
import org.acsconsole.identity.FaultException;

/**
 * The configuration is the settings in force with the file behind them, of which single profiles are changed while all else in it is
 * kept. This class is thread-safe; {@link #reload} and {@link #change} block.
 */
public final class Configuration {

    private final SettingsFile file;
    private final Saving saving;
    private volatile Settings inForce;
    private Optional<String> read = Optional.empty();

    /** Saving replaces a file whole, owner-only, or throws {@link FaultException}. */
    @FunctionalInterface
    public interface Saving {

        void replace(Path file, byte[] content);
    }

    /**
     * Begins with the defaults, as if the file said nothing.
     *
     * @param saving replaces the file
     */
    public Configuration(SettingsFile file, Saving saving) {
        this(file, saving, Settings.DEFAULT);
    }

    /** @param inForce the settings to begin with */
    public Configuration(SettingsFile file, Saving saving, Settings inForce) {
        this.file = file;
        this.saving = saving;
        this.inForce = inForce;
    }

    /** Returns the settings in force. */
    public Settings settings() {
        return inForce;
    }

    public Path path() {
        return file.path();
    }

    /**
     * Reads the file again, and puts it in force; one that does not exist says nothing.
     *
     * @throws FaultException {@link Fault.BadSetting} with all mistakes in the file; what is in force stays so
     */
    public synchronized Settings reload() {
        Optional<String> now = file.text();
        Settings settings = now.map(file::read).orElse(Settings.DEFAULT);
        inForce = settings;
        read = now;
        return settings;
    }

    /**
     * Changes the file, and puts it in force.
     *
     * @throws FaultException {@link Fault.SettingsChanged} if others changed it since it was read, {@link Fault.BadSetting} if the
     *     change is not possible, {@link Fault.FileNotSaved}; the file is as it was
     */
    public synchronized Settings change(ProfileChange change) {
        Optional<String> now = file.text();
        now.ifPresent(file::read);
        if (!now.equals(read)) {
            throw new FaultException(new Fault.SettingsChanged(path().toString()));
        }
        String changed = changed(now, change);
        Settings settings = file.read(changed);
        saving.replace(file.target(), changed.getBytes(StandardCharsets.UTF_8));
        inForce = settings;
        read = Optional.of(changed);
        return settings;
    }

    /** Writes a file beside the configuration file, owner-only, and returns it; blocks, or throws {@link FaultException}. */
    public Path keepBeside(String name, byte[] content) {
        Path beside = file.target().resolveSibling(name);
        saving.replace(beside, content);
        return beside;
    }

    /** Returns where a ledger is that is to stand in the file as {@code written}; empty if it can be nowhere. */
    public Optional<String> ledger(String written) {
        try {
            return Optional.of(file.ledger(written));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** Reads a secret reference that is to stand in the file; empty if it is none. */
    public Optional<SecretReference> reference(String written, String profile) {
        return file.reference(written, profile);
    }

    /** Returns a configuration file with this one profile for somebody else, without a place on this computer. */
    public static String shared(ProfileSetting profile) {
        return ConfigurationText.of("{}\n", List.of())
                .with(List.of(ProfileText.of(profile.shared()).json("    ", "\n")));
    }

    /**
     * Returns the profiles of another file.
     *
     * @throws FaultException {@link Fault.BadSetting}
     */
    public List<ProfileSetting> read(Path other) {
        return file.beside(other).read().profiles();
    }

    private String changed(Optional<String> read, ProfileChange change) {
        String now = read.orElse("{}\n");
        Settings before = file.read(now);
        String lineEnd = now.contains("\r\n") ? "\r\n" : "\n";
        ConfigurationText text = ConfigurationText.of(
                now,
                before.profiles().stream()
                        .map(profile -> ProfileText.of(profile).json("    ", lineEnd))
                        .toList());
        List<ProfileSetting> profiles = before.profiles();
        List<String> items = new ArrayList<>(text.items());
        String indentation = text.indentation();
        switch (change) {
            case ProfileChange.Add add ->
                items.add(ProfileText.of(add.profile()).json(indentation, lineEnd));
            case ProfileChange.Replace replace -> {
                int at = place(profiles, replace.name());
                items.set(
                        at,
                        ProfileText.of(items.get(at))
                                .change(profiles.get(at), replace.profile())
                                .json(indentation, lineEnd));
            }
            case ProfileChange.Copy copy -> {
                int at = place(profiles, copy.name());
                items.add(at + 1, ProfileText.of(items.get(at)).name(copy.as()).json(indentation, lineEnd));
            }
            case ProfileChange.Remove remove -> items.remove(place(profiles, remove.name()));
            case ProfileChange.Move move -> {
                int at = place(profiles, move.name());
                items.add(Math.clamp(at + move.by(), 0, items.size() - 1), items.remove(at));
            }
        }
        return opening(text.with(items), before, change);
    }

    /** The profile that is to be opened first may have another name, or be gone. */
    private static String opening(String text, Settings before, ProfileChange change) {
        if (change instanceof ProfileChange.Replace replace && replace.name().equals(before.profile())) {
            return replace.profile().name().equals(replace.name())
                    ? text
                    : ConfigurationText.opening(text, replace.profile().name());
        }
        return change instanceof ProfileChange.Remove remove && remove.name().equals(before.profile())
                ? before.profiles().stream()
                        .map(ProfileSetting::name)
                        .filter(name -> !name.equals(remove.name()))
                        .findFirst()
                        .map(next -> ConfigurationText.opening(text, next))
                        .orElse(text)
                : text;
    }

    private int place(List<ProfileSetting> profiles, String name) {
        for (int at = 0; at < profiles.size(); at++) {
            if (profiles.get(at).name().equals(name)) {
                return at;
            }
        }
        throw new FaultException(new Fault.SettingsChanged(path().toString()));
    }

    /** Whether there is a file. */
    public boolean exists() {
        return Files.exists(path());
    }
}
