package org.acsconsole.host;

import java.util.function.Consumer;

/** Runs work on another thread, and reports its outcome on the caller's. */
@FunctionalInterface
public interface BackgroundWork {

    /** Returns what cancels the work: it is interrupted, and its outcome is not reported. */
    Runnable start(Runnable work, Runnable done, Consumer<? super Throwable> failed);
}
