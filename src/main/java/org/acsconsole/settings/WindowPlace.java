package org.acsconsole.settings;

/** A window place is the window's position and size, in screen units. */
public record WindowPlace(double x, double y, double width, double height, boolean maximised) {

    public WindowPlace {
        if (!Double.isFinite(x) || !Double.isFinite(y) || !(width > 0) || !(height > 0)) {
            throw new IllegalArgumentException("a window has a place and a size");
        }
    }
}
