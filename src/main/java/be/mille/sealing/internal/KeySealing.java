package be.mille.sealing.internal;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Seals with the family's key of the compartment; the closed text names its kind, so that another can follow it one day. */
@Component
class KeySealing implements Sealing {
    /** What every closed text begins with. */
    static final String MARK = "s1.";

    private static final Base64.Encoder TO_TEXT = Base64.getEncoder().withoutPadding();
    private final FamilyKeys keys;

    KeySealing(FamilyKeys keys) {
        this.keys = keys;
    }

    @Override
    public Seal of(String table, FamilyId family, Compartment compartment, UUID row) {
        return new RowSeal(table, new FamilyKey(family, compartment), row);
    }

    @Override
    public Seal ofProgram(String table) {
        return new RowSeal(table, FamilyKey.PROGRAM, FamilyKey.PROGRAM.family().value());
    }

    @Override
    public void fetch(Collection<FamilyId> families, Compartment compartment) {
        keys.fetch(families, compartment);
    }

    @Override
    public void prepare(Collection<FamilyId> families, Set<Compartment> compartments) {
        keys.prepare(families, compartments);
    }

    private final class RowSeal implements Seal {
        private final String table;
        private final FamilyKey key;
        private final UUID row;

        RowSeal(String table, FamilyKey key, UUID row) {
            this.table = table;
            this.key = key;
            this.row = row;
        }

        @Override
        public String close(String column, String text) {
            return MARK + TO_TEXT.encodeToString(close(column, text.getBytes(StandardCharsets.UTF_8)));
        }

        @Override
        public byte[] close(String column, byte[] bytes) {
            try {
                return keys.toClose(key).encrypt(bytes, about(column));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This was not closed: " + name(column), e);
            }
        }

        @Override
        public byte[] open(String column, byte[] closed) {
            try {
                return keys.toOpen(key).decrypt(closed, about(column));
            } catch (GeneralSecurityException e) {
                throw new IllegalStateException("This was closed elsewhere: " + name(column), e);
            }
        }

        @Override
        public String open(String column, String closed) {
            if (!closed.startsWith(MARK)) {
                throw new IllegalStateException("This was never closed: " + name(column));
            }
            try {
                var bytes = Base64.getDecoder().decode(closed.substring(MARK.length()));
                return new String(open(column, bytes), StandardCharsets.UTF_8);
            } catch (IllegalArgumentException e) {
                throw new IllegalStateException("This was changed since it was closed: " + name(column), e);
            }
        }

        private String name(String column) {
            return table + "." + column;
        }

        private byte[] about(String column) {
            return String.join(
                            "|",
                            table,
                            column,
                            row.toString(),
                            key.family().toString(),
                            key.compartment().name())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }
}
