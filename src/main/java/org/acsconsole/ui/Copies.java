package org.acsconsole.ui;

import org.acsconsole.ui.code.CodeDesk;
import org.acsconsole.ui.control.SecretClipboard;

/**
 * What the user copies from the console.
 *
 * @param secrets lends secrets to the clipboard and takes them back
 * @param code copies what the console does as code
 */
public record Copies(SecretClipboard secrets, CodeDesk code) {}
