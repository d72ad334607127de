package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Reads the catalogue of the migrated database. */
@MilleTest
class SchemaConventionsTests {
    private static final String OURS =
            "n.nspname not in ('pg_catalog', 'information_schema', 'public', 'pg_toast') and n.nspname not like 'pg_%' and c.relname not like 'flyway%'";
    private static final String PERSON_TABLES_WITHOUT_WALL = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            where c.relkind in ('r', 'p') and %s
              and exists (select 1 from pg_attribute a where a.attrelid = c.oid and a.attname = 'family' and not a.attisdropped)
              and (not c.relrowsecurity or not c.relforcerowsecurity
                   or not exists (select 1 from pg_policy p where p.polrelid = c.oid))
            """.formatted(OURS);

    /** A compartment column that may hold a restricted one, where the application may look and no author narrows every policy. */
    private static final String RESTRICTED_WITHOUT_AUTHOR = """
            select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
            join pg_attribute a on a.attrelid = c.oid and a.attname = 'compartment' and not a.attisdropped
            where c.relkind = 'r' and %s and n.nspname <> 'access'
              and has_table_privilege('mille_app', c.oid, 'select, insert, update, delete')
              and not exists (select 1 from pg_constraint k where k.conrelid = c.oid and k.contype = 'c'
                  and k.conkey = array[a.attnum] and pg_get_constraintdef(k.oid) !~ '\\mC([3-9]|10)\\M')
              and (not exists (select 1 from pg_policy p where p.polrelid = c.oid) or exists (
                  select 1 from pg_policy p where p.polrelid = c.oid
                    and (p.polroles = '{0}' or 'mille_app'::regrole = any(p.polroles))
                    and coalesce(pg_get_expr(p.polqual, c.oid), pg_get_expr(p.polwithcheck, c.oid))
                        !~ '\\m(author|actor)\\M'))
            """.formatted(OURS);

    /** Functions that ask whether a relation runs; those named judge a moment of the past, or end everything whatever it was. */
    private static final String ENDS_BY_TIME_ALONE = """
            select n.nspname || '.' || p.proname from pg_proc p join pg_namespace n on n.oid = p.pronamespace
            where p.prosrc ~ 'access\\.relation\\M' and p.prosrc ~ '\\mends_at\\M' and p.prosrc !~ '\\mended_by_act\\M'
              and n.nspname || '.' || p.proname not in ('access.looks', 'access.unseen', 'confidentiality.log_of', 'erasure.erase')
            """;

    @Autowired
    Environment settings;

    @Test
    void whatSomebodyEndedIsOverForEveryFunctionThatAsksWhetherARelationRuns() {
        assertThat(new Owner(settings).strings(ENDS_BY_TIME_ALONE)).isEmpty();
    }

    @Test
    void aFunctionThatJudgesARelationByItsTimesAloneWouldBeFound() {
        var owner = new Owner(settings);
        owner.run("create schema control");
        owner.run("""
                create function control.running() returns bigint language sql as
                $$ select count(*) from access.relation r where r.ends_at is null or r.ends_at > now() $$
                """);
        try {
            assertThat(owner.strings(ENDS_BY_TIME_ALONE)).containsExactly("control.running");
        } finally {
            owner.run("drop schema control cascade");
        }
    }

    @Test
    void whatMayBeRestrictedIsWalledByItsAuthor() {
        assertThat(new Owner(settings).strings(RESTRICTED_WITHOUT_AUTHOR)).isEmpty();
    }

    @Test
    void aRestrictedTableWithoutAuthorWouldBeFound() {
        var owner = new Owner(settings);
        owner.run("create schema control");
        owner.run("create table control.open (family uuid, compartment text)");
        owner.run("create table control.fixed (family uuid, compartment text check (compartment = 'C2'))");
        owner.run("create policy seen on control.open using (access.may_read(family, compartment))");
        owner.run("grant select on control.open, control.fixed to mille_app");
        try {
            assertThat(owner.strings(RESTRICTED_WITHOUT_AUTHOR)).containsExactly("control.open");
        } finally {
            owner.run("drop schema control cascade");
        }
    }

    @Test
    void everyTableWithAFamilyForcesRowLevelSecurityAndHasAPolicy() {
        assertThat(new Owner(settings).strings(PERSON_TABLES_WITHOUT_WALL)).isEmpty();
    }

    @Test
    void aTableWithoutTheWallWouldBeFound() {
        var owner = new Owner(settings);
        owner.run("create schema control");
        owner.run("create table control.bare (id uuid primary key, family uuid not null)");
        try {
            assertThat(owner.strings(PERSON_TABLES_WITHOUT_WALL)).containsExactly("control.bare");
        } finally {
            owner.run("drop schema control cascade");
        }
    }

    @Test
    void timesCarryTheirZoneAndTextHasNoLength() {
        assertThat(new Owner(settings).strings("""
                                select n.nspname || '.' || c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
                                from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped and %s
                                  and format_type(a.atttypid, null) in ('timestamp without time zone', 'character varying', 'character')
                                """.formatted(OURS))).isEmpty();
    }

    @Test
    void everyForeignKeyHasAnIndexThatBeginsWithIt() {
        assertThat(new Owner(settings).strings("""
                                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                                join pg_class c on c.oid = k.conrelid join pg_namespace n on n.oid = c.relnamespace
                                where k.contype = 'f' and %s and not exists (
                                    select 1 from pg_index i where i.indrelid = k.conrelid
                                      and (i.indkey::smallint[])[0:cardinality(k.conkey) - 1] @> k.conkey)
                                """.formatted(OURS))).isEmpty();
    }

    @Test
    void noForeignKeyCrossesAModule() {
        assertThat(new Owner(settings).strings("""
                                select k.conname from pg_constraint k join pg_class a on a.oid = k.conrelid
                                join pg_class b on b.oid = k.confrelid
                                where k.contype = 'f' and a.relnamespace <> b.relnamespace
                                """)).isEmpty();
    }

    @Test
    void theApplicationOwnsNothingAndTruncatesNothing() {
        assertThat(new Owner(settings).strings("""
                                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                                where c.relkind = 'r' and %s and (pg_get_userbyid(c.relowner) = 'mille_app'
                                   or has_table_privilege('mille_app', c.oid, 'truncate')
                                   or has_table_privilege('mille_app', c.oid, 'trigger'))
                                """.formatted(OURS))).isEmpty();
    }
}
