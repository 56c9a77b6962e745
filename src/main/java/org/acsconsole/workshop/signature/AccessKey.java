package org.acsconsole.workshop.signature;

/** An access key of a resource: a secret, so it prints nothing of itself. */
public final class AccessKey {

    private final String resourceId;
    private final int number;
    private final SigningKey signing;

    /**
     * Reads the key.
     *
     * @param number 1 for the resource's primary key, 2 for its secondary one
     * @param key base64
     */
    public AccessKey(String resourceId, int number, String key) {
        this.resourceId = resourceId;
        this.number = number;
        this.signing = new SigningKey(key);
    }

    public String resourceId() {
        return resourceId;
    }

    public int number() {
        return number;
    }

    byte[] sign(byte[] text) {
        return signing.sign(text);
    }

    @Override
    public String toString() {
        return "AccessKey[" + resourceId + ", " + number + "]";
    }
}
