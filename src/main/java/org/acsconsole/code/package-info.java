/** Code that calls the service as the console does, in the languages that its SDKs speak, and queries for its logs; texts only, nothing is run here. */
@NullMarked
package org.acsconsole.code;

import org.jspecify.annotations.NullMarked;
