/** HTTP over TLS on loopback: whatever comes in becomes a {@code Call} or a refusal in the service's error shape. */
@NullMarked
package org.acsconsole.workshop.http;

import org.jspecify.annotations.NullMarked;
