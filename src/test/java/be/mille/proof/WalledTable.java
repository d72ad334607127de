package be.mille.proof;

import be.mille.testing.Owner;
import java.util.List;

/**
 * A table that says something about a family.
 *
 * @param record the column that names the family
 */
record WalledTable(String name, String record) {
    private static final String OURS = """
            from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and not a.attisdropped
                and (a.attname = 'family' or n.nspname || '.' || c.relname = 'family.family' and a.attname = 'id')
            where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'
            """;
    static final String WITHOUT_A_WALL =
            "select n.nspname || '.' || c.relname " + OURS + " and (not c.relrowsecurity or not c.relforcerowsecurity)";

    /** Every one the program may read at all. */
    static List<WalledTable> all(Owner owner) {
        return owner
                .strings("select n.nspname || '.' || c.relname || ' ' || a.attname " + OURS
                        + " and has_table_privilege('mille_app', c.oid, 'select') order by 1")
                .stream()
                .map(line -> line.split(" "))
                .map(parts -> new WalledTable(parts[0], parts[1]))
                .toList();
    }
}
