/** This package reads the configuration file with its profiles and secrets, and stores the user's preferences. */
@NullMarked
package org.acsconsole.settings;

import org.jspecify.annotations.NullMarked;
