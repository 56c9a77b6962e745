package org.acsconsole.settings;

import java.nio.file.Path;

/** Where a secret lies; the configuration file never holds the secret itself. */
public sealed interface SecretReference {

    /** An environment variable. */
    record Variable(String name) implements SecretReference {}

    /** A file that only its owner may read; its text, without white space around it, is the secret. */
    record OwnerOnlyFile(Path path) implements SecretReference {}
}
