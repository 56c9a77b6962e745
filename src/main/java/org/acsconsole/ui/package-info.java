/** The window and its screens, one package a screen. */
@NullMarked
package org.acsconsole.ui;

import org.jspecify.annotations.NullMarked;
