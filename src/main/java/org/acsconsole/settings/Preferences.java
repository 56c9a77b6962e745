package org.acsconsole.settings;

import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;

/**
 * The preferences are written to their file shortly after a change. This class is thread-safe, and a change never waits for
 * the disk.
 */
public final class Preferences implements AutoCloseable {

    private final PreferencesFile file;
    private final Executor later;
    private final Object saving = new Object();
    private PreferencesData remembered;
    private boolean unsaved;

    /**
     * Reads the preferences that an earlier run saved.
     *
     * @param later runs a save after a short delay, off the JavaFX thread
     */
    public Preferences(PreferencesFile file, Executor later) {
        this.file = file;
        this.later = later;
        this.remembered = file.read();
    }

    public synchronized PreferencesData remembered() {
        return remembered;
    }

    /** Changes the preferences, as in {@code change(all -> all.withTheme(Theme.DARK))}. */
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

    /** Writes changes that are not saved yet. */
    @Override
    public void close() {
        synchronized (saving) {
            if (takeUnsaved()) {
                file.write(remembered());
            }
        }
    }

    private synchronized boolean takeUnsaved() {
        boolean wasUnsaved = unsaved;
        unsaved = false;
        return wasUnsaved;
    }
}
