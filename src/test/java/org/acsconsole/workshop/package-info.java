/** Tests of the workshop service, over real TLS sockets and with the real SDK. */
@NullMarked
package org.acsconsole.workshop;

import org.jspecify.annotations.NullMarked;
