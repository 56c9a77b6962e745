package org.acsconsole.workshop;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;

/**
 * A network namespace, in which programs see another computer than this one: a cable leads from {@link #THERE} to this
 * computer's {@link #HERE}. Linux makes one for root; elsewhere the test is skipped.
 */
final class OtherNetwork implements AutoCloseable {

    /** The other computer's address. */
    static final String THERE = "10.213.77.1";

    /** This computer's address on the cable. */
    static final String HERE = "10.213.77.2";

    private final String name = "acs" + Long.toHexString(System.nanoTime() & 0xffffffL);

    OtherNetwork() throws IOException, InterruptedException {
        Assumptions.assumeTrue(
                System.getProperty("os.name").equals("Linux") && run("ip", "netns", "add", name),
                "network namespaces are made by root on Linux, with ip");
        boolean connected = run("ip", "link", "add", name + "h", "type", "veth", "peer", "name", name + "t")
                && run("ip", "link", "set", name + "t", "netns", name)
                && run("ip", "addr", "add", HERE + "/30", "dev", name + "h")
                && run("ip", "link", "set", name + "h", "up")
                && run(inside("ip", "addr", "add", THERE + "/30", "dev", name + "t"))
                && run(inside("ip", "link", "set", name + "t", "up"))
                && run(inside("ip", "link", "set", "lo", "up"));
        if (!connected) {
            close();
        }
        Assumptions.assumeTrue(connected, "a cable between two network namespaces cannot be laid here");
    }

    /** The command that runs a program over there. */
    List<String> starter() {
        return List.of("ip", "netns", "exec", name);
    }

    private String[] inside(String... command) {
        List<String> all = new ArrayList<>(starter());
        all.addAll(List.of(command));
        return all.toArray(String[]::new);
    }

    /** The cable goes with it. */
    @Override
    public void close() {
        try {
            run("ip", "netns", "del", name);
            run("ip", "link", "del", name + "h");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return process.waitFor(10, TimeUnit.SECONDS) && process.exitValue() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }
}
