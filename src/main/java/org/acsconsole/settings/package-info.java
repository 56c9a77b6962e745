/** What a person configures and what the console remembers: the configuration file, profiles, secrets, preferences, folders. */
@NullMarked
package org.acsconsole.settings;

import org.jspecify.annotations.NullMarked;
