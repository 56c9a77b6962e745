/** Who can reach the service: this computer, or others too while they are let in. */
@NullMarked
package org.acsconsole.workshop.network;

import org.jspecify.annotations.NullMarked;
