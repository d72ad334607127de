package be.mille.access.internal;

import be.mille.access.Lengths;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Period;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/** Reads {@code content/access/lengths.csv}: a line without a proof holds for every proof that has none of its own. */
@Component
final class LengthTable implements Lengths {
    private record Cell(RelationType type, @Nullable Proof proof) {}

    private final Map<Cell, Period> lengths = new HashMap<>();

    @Autowired
    LengthTable() {
        this(content());
    }

    LengthTable(String csv) {
        csv.lines().skip(1).filter(line -> !line.isBlank()).forEach(this::add);
        for (var type : RelationType.values()) {
            if (!lengths.containsKey(new Cell(type, null))) {
                throw new IllegalStateException("content/access/lengths.csv says no length for " + type);
            }
        }
    }

    private void add(String line) {
        var columns = line.split(",", 4);
        if (columns.length < 4 || columns[3].isBlank()) {
            throw new IllegalStateException("content/access/lengths.csv: a length without a source: " + line);
        }
        var proof = columns[1].isBlank() ? null : Proof.valueOf(columns[1].strip());
        lengths.put(new Cell(RelationType.valueOf(columns[0].strip()), proof), Period.parse(columns[2].strip()));
    }

    @Override
    public Period of(RelationType type, Proof proof) {
        var own = lengths.get(new Cell(type, proof));
        return own == null ? Objects.requireNonNull(lengths.get(new Cell(type, null))) : own;
    }

    private static String content() {
        try (var in = LengthTable.class.getResourceAsStream("/content/access/lengths.csv")) {
            if (in == null) {
                throw new IllegalStateException("content/access/lengths.csv is missing");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
