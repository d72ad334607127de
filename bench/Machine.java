import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What processes cost, read from /proc: CPU time and memory of the program, and of the database with all its children. */
final class Machine implements AutoCloseable {
    private final long program;
    private final long database;
    private volatile long programPeak;
    private volatile long databasePeak;
    private volatile boolean open = true;

    Machine(long program, long database) {
        this.program = program;
        this.database = database;
        Thread.ofPlatform().daemon().start(this::watch);
    }

    long programCpu() {
        return cpu(program);
    }

    /** Of the postmaster and its children, living and ended: what a child used passes to its parent when it ends. */
    long databaseCpu() {
        return database == 0 ? 0 : cpu(database) + children().map(Machine::cpu).sum();
    }

    long programPeakMb() {
        return Math.max(programPeak, status(program, "VmHWM")) / 1024;
    }

    /** Shared memory counted once: the sum of what belongs to each process in proportion. */
    long databasePeakMb() {
        return databasePeak / 1024;
    }

    private void watch() {
        while (open) {
            programPeak = Math.max(programPeak, status(program, "VmRSS"));
            if (database != 0) {
                long sum = Stream.concat(Stream.of(database), children().boxed()).mapToLong(Machine::proportional).sum();
                databasePeak = Math.max(databasePeak, sum);
            }
            try {
                Thread.sleep(2000);
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private java.util.stream.LongStream children() {
        return ProcessHandle.of(database).stream().flatMap(ProcessHandle::descendants).mapToLong(ProcessHandle::pid);
    }

    /** User and system time in milliseconds; of ended children too. */
    private static long cpu(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc", String.valueOf(pid), "stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int i = 11; i <= 14; i++) {
                ticks += Long.parseLong(fields[i]);
            }
            return ticks * 10;
        } catch (IOException e) {
            return 0;
        }
    }

    private static long status(long pid, String name) {
        return kilobytes(Path.of("/proc", String.valueOf(pid), "status"), name);
    }

    private static long proportional(long pid) {
        return kilobytes(Path.of("/proc", String.valueOf(pid), "smaps_rollup"), "Pss");
    }

    private static long kilobytes(Path file, String name) {
        try {
            var found = Pattern.compile("(?m)^" + name + ":\\s+(\\d+) kB").matcher(Files.readString(file));
            return found.find() ? Long.parseLong(found.group(1)) : 0;
        } catch (IOException e) {
            return 0;
        }
    }

    @Override
    public void close() {
        open = false;
    }
}
