@NullMarked
package org.acsconsole.keychain;

import org.jspecify.annotations.NullMarked;
