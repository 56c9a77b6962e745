package org.acsconsole.settings;

import java.nio.file.Path;

/** A secret reference says where a secret is stored; the configuration file never contains the secret itself. */
public sealed interface SecretReference {

    /** The secret is in an environment variable. */
    record Variable(String name) implements SecretReference {}

    /** The secret is the content of a file that only its owner may read, without white space, quotation marks and a byte order mark around it. */
    record OwnerOnlyFile(Path path) implements SecretReference {}
}
