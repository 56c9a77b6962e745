/** This package reads JSON files written by users: it keeps the position of every value and reports errors with it. */
@NullMarked
package org.acsconsole.json;

import org.jspecify.annotations.NullMarked;
