package org.acsconsole.workshop.protocol;

import java.net.URI;
import java.time.Instant;
import java.util.Objects;

/**
 * The resource of an attendee, or the instructor's own. Its connection strings are for this computer; others put another endpoint there.
 *
 * @param id the GUID
 * @param name of the attendee; empty for the instructor
 * @param madeOn on the wall clock
 * @param primary the connection string with the primary key: a secret
 * @param secondary the connection string with the secondary key: a secret
 */
public record AttendeeResource(String id, String name, Instant madeOn, String primary, String secondary) {

    /** The longest name. */
    public static final int LONGEST_NAME = 100;

    public AttendeeResource {
        Objects.requireNonNull(id);
        Objects.requireNonNull(name);
        Objects.requireNonNull(madeOn);
        Objects.requireNonNull(primary);
        Objects.requireNonNull(secondary);
    }

    /** The connection string with the primary key, for those who reach the service by that endpoint: a secret. */
    public String primaryAt(URI endpoint) {
        return at(primary, endpoint);
    }

    /** The connection string with the secondary key, for those who reach the service by that endpoint: a secret. */
    public String secondaryAt(URI endpoint) {
        return at(secondary, endpoint);
    }

    private static String at(String connectionString, URI endpoint) {
        return connectionString.replaceFirst("(?<=^endpoint=)[^;]*", endpoint.toString());
    }

    @Override
    public String toString() {
        return "AttendeeResource[" + id + ", " + name + "]";
    }
}
