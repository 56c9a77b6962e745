package org.acsconsole.code;

/**
 * Code as it is shown and copied.
 *
 * @param fileName the file that its own instructions expect it in
 */
public record CodeText(CodeLanguage language, String fileName, String text) {}
