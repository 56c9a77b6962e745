package org.acsconsole.keychain;

import org.acsconsole.settings.Keychain.KeychainException;

/** A process that asks the keychain what its arguments say, and prints what comes: one {@code there}, {@code keep NAME SECRET}, {@code find NAME}. */
final class KeychainMain {

    private KeychainMain() {}

    static void main(String[] args) {
        SystemKeychain keychain = new SystemKeychain();
        try {
            switch (args[0]) {
                case "there" -> System.out.println(keychain.isThere());
                case "keep" -> {
                    keychain.keep(args[1], args[2]);
                    System.out.println("kept");
                }
                case "find" -> System.out.println(keychain.find(args[1]));
                default -> throw new IllegalArgumentException(args[0]);
            }
        } catch (KeychainException e) {
            System.out.println(e.reason().code());
        }
        System.exit(0);
    }
}
