package org.acsconsole.settings;

/**
 * Safeguards are what a profile has against changes that nobody wants.
 *
 * @param reasonRequired whether a reason has to be given for what destroys
 * @param readOnly whether nothing may be changed in it
 */
public record Safeguards(boolean reasonRequired, boolean readOnly) {

    /** Everything is possible, without a reason. */
    public static final Safeguards NONE = new Safeguards(false, false);
}
