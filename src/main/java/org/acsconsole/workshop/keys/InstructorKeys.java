package org.acsconsole.workshop.keys;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.acsconsole.files.AtomicFile;

/**
 * The two access keys of the instructor's resource. The first of each is the installation's; those that take its place follow from
 * the control key, as attendees' do, so that only how often they were replaced is written down.
 */
public final class InstructorKeys {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;
    private final Installation installation;
    private volatile Replaced replaced;

    /** What the file says of the two. */
    private record Replaced(Rotations primary, Rotations secondary) {

        Rotations of(int number) {
            return number == 1 ? primary : secondary;
        }
    }

    private InstructorKeys(Path file, Installation installation, Replaced replaced) {
        this.file = file;
        this.installation = installation;
        this.replaced = replaced;
    }

    /** Reads how the keys of the installation in that folder were replaced. */
    public static InstructorKeys in(Path folder, Installation installation) throws IOException {
        Path file = folder.resolve("workshop-keys.json");
        return new InstructorKeys(file, installation, read(file));
    }

    /**
     * A secret.
     *
     * @param number 1 for the primary key, 2 for the secondary one
     */
    public String key(int number) {
        int count = rotations(number).count();
        if (count > 0) {
            return installation.attendeeKey(installation.resourceId(), number, count);
        }
        return number == 1 ? installation.primaryKey() : installation.secondaryKey();
    }

    public Rotations rotations(int number) {
        return replaced.of(number);
    }

    /** Puts another key in the place of the primary or else the secondary one, for good. */
    public synchronized void replace(int number, long at) throws IOException {
        Replaced now = number == 1
                ? new Replaced(replaced.primary().oneMore(at), replaced.secondary())
                : new Replaced(replaced.primary(), replaced.secondary().oneMore(at));
        AtomicFile.replace(file, JSON.writeValueAsBytes(now));
        replaced = now;
    }

    private static Replaced read(Path file) throws IOException {
        if (!Files.exists(file)) {
            return new Replaced(Rotations.NONE, Rotations.NONE);
        }
        try {
            return JSON.readValue(file.toFile(), Replaced.class);
        } catch (JsonProcessingException e) {
            throw new DamagedFileException(file, null);
        }
    }
}
