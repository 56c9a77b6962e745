/** This package reads and writes the operating system's keychain. */
@NullMarked
package org.acsconsole.keychain;

import org.jspecify.annotations.NullMarked;
