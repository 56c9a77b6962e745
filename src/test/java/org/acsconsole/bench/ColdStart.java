package org.acsconsole.bench;

/** From the start of a process to the first frame on the screen: the console's, and that of a window with nothing in it. */
record ColdStart(int rounds) {

    void run(Bench bench) {
        bench.print("start: not measured: no display");
    }
}
