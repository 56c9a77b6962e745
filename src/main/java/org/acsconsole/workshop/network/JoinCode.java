package org.acsconsole.workshop.network;

import java.security.SecureRandom;

/** The code that whoever joins reads from the projector: eight digits, which every keyboard has in every script. */
final class JoinCode {

    private static final int BEYOND = 100_000_000;
    private static final SecureRandom RANDOM = new SecureRandom();

    private JoinCode() {}

    static String draw() {
        return "%08d".formatted(RANDOM.nextInt(BEYOND));
    }
}
