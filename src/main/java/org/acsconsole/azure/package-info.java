/** This package wraps the Azure SDK: it translates its errors, retries, TLS trust and cancellation. */
@NullMarked
package org.acsconsole.azure;

import org.jspecify.annotations.NullMarked;
