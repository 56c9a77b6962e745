package org.acsconsole.ui;

import java.lang.ref.WeakReference;

/** What nobody holds is gone. */
public final class Garbage {

    private Garbage() {}

    /** Ends once the collector has been round. */
    public static void collect() {
        WeakReference<Object> garbage = new WeakReference<>(new Object());
        while (garbage.get() != null) {
            System.gc();
        }
    }
}
