package be.mille.sealing;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * Closes what was written about a family before it is stored, and opens it again for whoever was let through. Every family has one
 * key for each compartment; the keys lie in the database, closed with a master key that never does
 * (docs/adr/2026-11-29-sealed-texts.md).
 */
public interface Sealing {
    /**
     * The seal of one row.
     *
     * @param table with its schema, the same for writing and reading
     * @param row what identifies the row in its table, and in its history
     */
    Seal of(String table, FamilyId family, Compartment compartment, UUID row);

    /** The seal of a row that was read with its columns {@code id}, {@code family} and {@code compartment}. */
    default Seal of(String table, ResultSet row) throws SQLException {
        return of(
                table,
                new FamilyId(row.getObject("family", UUID.class)),
                Compartment.valueOf(row.getString("compartment")),
                row.getObject("id", UUID.class));
    }

    /** The seal of what belongs to the program and to no family, such as a web session. */
    Seal ofProgram(String table);

    /** Reads keys of one compartment all at once: for whoever opens a list. */
    void fetch(Collection<FamilyId> families, Compartment compartment);

    /** Makes the keys that are missing, all at once: for whoever writes about many families. */
    void prepare(Collection<FamilyId> families, Set<Compartment> compartments);
}
