import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What the program said to PostgreSQL, read from the log of the server: transactions of statements with their values. */
final class Trace {
    static final String PREFIX = "@@%p@%v@ ";

    private static final Pattern LINE = Pattern.compile("@@(\\d+)@([^@]*)@ (\\w+):  (?s)(.*)");
    private static final Pattern EXECUTED = Pattern.compile("duration: [\\d.]+ ms  execute [^:]+: (?s)(.*)");
    private static final Pattern VALUE = Pattern.compile("\\$(\\d+) = (NULL|'([^']*+(?:''[^']*+)*+)')");
    private static final Pattern PLACE = Pattern.compile("\\$(\\d+)");

    /** One statement; the values are in the order of its question marks, null where they are. */
    record Statement(String sql, List<String> values) {}

    private final Path log;
    private long from;
    private long since;

    Trace(Path log) {
        this.log = log;
    }

    void mark() {
        from = log.toFile().length();
        since = System.currentTimeMillis();
    }

    /** When the mark was set. */
    long since() {
        return since;
    }

    /** The transactions since the mark, each in its order. */
    List<List<Statement>> transactions() throws IOException {
        var transactions = new LinkedHashMap<String, List<Statement>>();
        String pending = null;
        String owner = null;
        for (var line : lines()) {
            var found = LINE.matcher(line);
            if (!found.matches()) {
                continue;
            }
            var text = found.group(4);
            if (found.group(3).equals("DETAIL") && pending != null) {
                add(transactions, owner, pending, text);
                pending = null;
            } else if (found.group(3).equals("LOG")) {
                if (pending != null) {
                    add(transactions, owner, pending, "");
                    pending = null;
                }
                var executed = EXECUTED.matcher(text);
                if (executed.matches() && !executed.group(1).strip().matches("(?i)(begin|commit|rollback).*")) {
                    pending = executed.group(1);
                    owner = found.group(1) + "/" + found.group(2);
                }
            }
        }
        if (pending != null) {
            add(transactions, owner, pending, "");
        }
        return new ArrayList<>(transactions.values());
    }

    private static void add(LinkedHashMap<String, List<Statement>> transactions, String owner, String sql, String detail) {
        transactions.computeIfAbsent(owner, _ -> new ArrayList<>()).add(statement(sql, detail));
    }

    /** A row that was changed since has another version; the statement does the same work when it does not insist. */
    private static Statement statement(String sql, String detail) {
        var values = new LinkedHashMap<String, String>();
        var found = VALUE.matcher(detail);
        while (found.find()) {
            values.put(found.group(1), found.group(3) == null ? null : found.group(3).replace("''", "'"));
        }
        var ordered = new ArrayList<String>();
        var places = PLACE.matcher(sql.replace("?", "??")
                .replaceAll("\\bversion = (\\$\\d+)", "version >= $1")
                .replaceAll("unnest\\((\\$\\d+)\\)", "unnest(cast($1 as text[]))"));
        var text = new StringBuilder();
        while (places.find()) {
            ordered.add(values.get(places.group(1)));
            places.appendReplacement(text, Matcher.quoteReplacement("?"));
        }
        return new Statement(places.appendTail(text).toString(), ordered);
    }

    private List<String> lines() throws IOException {
        try (var file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(from);
            var bytes = new byte[(int) (file.length() - from)];
            file.readFully(bytes);
            var lines = new ArrayList<String>();
            for (var line : new String(bytes, StandardCharsets.UTF_8).split("\n")) {
                if (line.startsWith("\t") && !lines.isEmpty()) {
                    lines.set(lines.size() - 1, lines.getLast() + "\n" + line.substring(1));
                } else {
                    lines.add(line);
                }
            }
            return lines;
        }
    }
}
