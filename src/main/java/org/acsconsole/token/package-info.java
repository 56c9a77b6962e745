/** This package decodes tokens: their claims, findings about them, and the result of a signature check. */
@NullMarked
package org.acsconsole.token;

import org.jspecify.annotations.NullMarked;
