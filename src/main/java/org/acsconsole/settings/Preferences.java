package org.acsconsole.settings;

import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/** What is remembered, written to its file a moment after a change. May be used from any thread; never waits for the disk. */
public final class Preferences implements AutoCloseable {

    private final PreferencesFile file;
    private final Executor later;
    private final Object saving = new Object();
    private PreferencesData remembered;
    private boolean unsaved;

    /**
     * Reads what an earlier run left.
     *
     * @param later runs a save a moment from now, off the window's thread
     */
    public Preferences(PreferencesFile file, Executor later) {
        this.file = file;
        this.later = later;
        this.remembered = file.read();
    }

    public synchronized PreferencesData remembered() {
        return remembered;
    }

    /** Changes what is remembered, as in {@code change(all -> all.withTheme(Theme.DARK))}. */
    public synchronized void change(UnaryOperator<PreferencesData> edit) {
        PreferencesData edited = edit.apply(remembered);
        if (edited.equals(remembered)) {
            return;
        }
        remembered = edited;
        if (!unsaved) {
            unsaved = true;
            later.execute(this::close);
        }
    }

    /** Writes what was not written yet. */
    @Override
    public void close() {
        synchronized (saving) {
            if (takeUnsaved()) {
                file.write(remembered());
            }
        }
    }

    private synchronized boolean takeUnsaved() {
        boolean taken = unsaved;
        unsaved = false;
        return taken;
    }
}
