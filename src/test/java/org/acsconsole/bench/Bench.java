package org.acsconsole.bench;

import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Prints figures and ratios beside what was aimed for, and no verdict: a busy machine is not a failure. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measures the console and the workshop service on this machine.")
public final class Bench implements Runnable {

    private final PrintStream out = System.out;

    @Parameters(arity = "0..*", description = "What to measure: ${COMPLETION-CANDIDATES}; all where nothing is named.")
    private List<Measure> measures = List.of();

    @Option(
            names = "--rounds",
            defaultValue = "5",
            description = "Rounds of A and B in turn (default: ${DEFAULT-VALUE}).")
    private int rounds;

    @Option(
            names = "--lifecycles",
            defaultValue = "2000",
            description = "Lifecycles a round (default: ${DEFAULT-VALUE}).")
    private int lifecycles;

    @Option(names = "--creates", defaultValue = "5000", description = "Creates a round (default: ${DEFAULT-VALUE}).")
    private int creates;

    @Option(
            names = "--identities",
            defaultValue = "100000",
            description = "Rows in the ledger (default: ${DEFAULT-VALUE}).")
    private int identities;

    @Option(
            names = "--activities",
            defaultValue = "1000000",
            description = "Activities in the chain (default: ${DEFAULT-VALUE}).")
    private int activities;

    @Option(
            names = "--items",
            defaultValue = "10000",
            description = "Items of the window's job (default: ${DEFAULT-VALUE}).")
    private int items;

    @Option(
            names = "--rows",
            defaultValue = "1000000",
            description = "Rows of an imported or exported file (default: ${DEFAULT-VALUE}).")
    private int rows;

    /** What can be measured. */
    enum Measure {
        export,
        governor,
        imports,
        jobs,
        lifecycles,
        creates,
        page,
        room,
        start,
        verify,
        window,
        wire
    }

    public static void main(String[] args) {
        System.exit(new CommandLine(new Bench()).execute(args));
    }

    @Override
    public void run() {
        Runtime machine = Runtime.getRuntime();
        print("%s, %d processors, %d MiB of heap at most, Java %s"
                .formatted(
                        System.getProperty("os.name"),
                        machine.availableProcessors(),
                        machine.maxMemory() >> 20,
                        Runtime.version()));
        for (Measure measure : measures.isEmpty() ? List.of(Measure.values()) : measures) {
            switch (measure) {
                case export -> new ExportedFile(rows, rounds).run(this);
                case imports -> new ImportedFile(rows, rounds).run(this);
                case governor -> new GovernedJob(16).run(this);
                case jobs -> new JournaledJob(lifecycles, rounds).run(this);
                case lifecycles -> new Lifecycles(lifecycles, rounds).run(this);
                case creates -> new SignedCreates(creates, rounds).run(this);
                case page -> new FirstPage(identities).run(this);
                case room -> new RoomAtOnce(20, 50).run(this);
                case start -> new ColdStart(rounds).run(this);
                case verify -> new VerifiedChain(activities, rounds).run(this);
                case window -> new WindowDuringJob(items).run(this);
                case wire -> new WireUnderLoad(Duration.ofSeconds(10)).run(this);
            }
        }
    }

    void print(String line) {
        out.println(line);
    }
}
