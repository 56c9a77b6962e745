package org.acsconsole.workshop.join;

import java.net.URI;

/**
 * What whoever has just joined is shown, once.
 *
 * @param name of the attendee
 * @param endpoint where the attendee's programs find the service
 * @param accessKey of the attendee's resource: a secret
 * @param returnToken for another device of the attendee: a secret
 */
public record Joined(String name, URI endpoint, String accessKey, String returnToken) {

    String connectionString() {
        return "endpoint=" + endpoint + ";accesskey=" + accessKey;
    }

    @Override
    public String toString() {
        return "Joined[" + name + "]";
    }
}
