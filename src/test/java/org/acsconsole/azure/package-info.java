/** The SDK's wrapping, against the workshop service and against a server that does what no decent service does. */
@NullMarked
package org.acsconsole.azure;

import org.jspecify.annotations.NullMarked;
