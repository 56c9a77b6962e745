/**
 * The workshop service: an ACS Identity service on loopback HTTPS, with its own signatures, tokens and state.
 *
 * <p>It imports no other room of the console, so that client and service check each other.
 */
@NullMarked
package org.acsconsole.workshop;

import org.jspecify.annotations.NullMarked;
