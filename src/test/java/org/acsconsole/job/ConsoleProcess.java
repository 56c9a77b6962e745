package org.acsconsole.job;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Starts {@link JobConsoleMain} in a process of its own, with an archive of its classes: most of such a short life is loading them.
 *
 * @param option of the archive
 * @param classpath of jars alone, for classes in folders are not archived
 */
record ConsoleProcess(String option, String classpath) {

    /** One that writes the archive at its end. */
    static ConsoleProcess archiving(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            jars.add(
                    Files.isDirectory(Path.of(place))
                            ? jar(Path.of(place), folder, jars.size()).toString()
                            : place);
        }
        String classpath = String.join(File.pathSeparator, jars);
        Files.writeString(folder.resolve("classpath"), classpath);
        return new ConsoleProcess("-XX:ArchiveClassesAtExit=" + folder.resolve("console.jsa"), classpath);
    }

    /** One that starts from that archive. */
    static ConsoleProcess archived(Path folder) throws IOException {
        return new ConsoleProcess(
                "-XX:SharedArchiveFile=" + folder.resolve("console.jsa"),
                Files.readString(folder.resolve("classpath")));
    }

    Process start(Path ledger, JobConsoleMain.Target target, int items) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xlog:cds=off",
                        "-Xlog:aot=off",
                        option,
                        "-classpath",
                        classpath,
                        JobConsoleMain.class.getName(),
                        ledger.toString(),
                        target.connectionString(),
                        target.authority().toString(),
                        target.resource(),
                        Integer.toString(items))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static Path jar(Path classes, Path into, int number) throws IOException {
        Path jar = into.resolve("classes-" + number + ".jar");
        try (OutputStream out = Files.newOutputStream(jar);
                ZipOutputStream zip = new ZipOutputStream(out);
                Stream<Path> files = Files.walk(classes)) {
            zip.setLevel(Deflater.NO_COMPRESSION);
            for (Path file : files.filter(each -> !each.equals(classes)).toList()) {
                String name = classes.relativize(file).toString().replace(File.separatorChar, '/');
                boolean folder = Files.isDirectory(file); // without its entry nothing in it is found by its name
                zip.putNextEntry(new ZipEntry(folder ? name + "/" : name));
                if (!folder) {
                    Files.copy(file, zip);
                }
                zip.closeEntry();
            }
        }
        return jar;
    }
}
