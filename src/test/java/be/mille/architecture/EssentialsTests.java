package be.mille.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.env.Environment;

/** What everybody around her reads is told in one wording, and each table that lies open to all of them has its word in it. */
@MilleTest
class EssentialsTests {
    /** Tables with rows a policy opens to whoever reads C0: named in the policy, or by a column that may say so. */
    private static final String OPEN_TO_ALL = """
            select distinct n.nspname || '.' || c.relname
            from pg_policy p join pg_class c on c.oid = p.polrelid join pg_namespace n on n.oid = c.relnamespace
            where p.polcmd in ('r', '*') and p.polpermissive and 'mille_app'::regrole = any (p.polroles)
              and has_any_column_privilege('mille_app', c.oid, 'select')
              and (pg_get_expr(p.polqual, c.oid) ~ 'may_read\\([a-z_.]+, ''C0'''
                or pg_get_expr(p.polqual, c.oid) ~ 'may_read\\([a-z_.]+, compartment' and not exists (
                  select 1 from pg_constraint k join pg_attribute a on a.attrelid = c.oid and a.attname = 'compartment'
                  where k.conrelid = c.oid and k.contype = 'c' and k.conkey = array[a.attnum]
                    and pg_get_constraintdef(k.oid) !~ '''C0'''))
            """;

    /** Begins what needs no word, with its reason after it. */
    private static final String NONE = "-";

    @Autowired
    Environment settings;

    @Autowired
    MessageSource messages;

    private static Map<String, String> rows() throws IOException {
        var rows = new TreeMap<String, String>();
        Files.readAllLines(Path.of("src/test/resources/essentials.csv")).stream()
                .skip(1)
                .map(line -> line.split(";", 2))
                .forEach(part -> rows.put(part[0], part[1]));
        return rows;
    }

    @Test
    void eachTableOpenToEverybodyAroundHerHasItsWord() throws IOException {
        assertThat(new Owner(settings).strings(OPEN_TO_ALL)).containsExactlyInAnyOrderElementsOf(rows().keySet());
        var told = messages.getMessage("ui.essentials", null, Locale.FRENCH);
        rows().forEach((table, word) -> assertThat(word.startsWith(NONE) || told.contains(word))
                .as(table + ": " + word)
                .isTrue());
        assertThat(rows().values()).anyMatch(one -> !one.startsWith(NONE)).doesNotContain(NONE);
    }

    @Test
    void anotherOpenTableWouldBeFound() {
        var owner = new Owner(settings);
        owner.run("create schema control");
        owner.run("create table control.open (family uuid, compartment text)");
        owner.run("create table control.closed (family uuid, compartment text check (compartment = 'C2'))");
        for (var table : List.of("open", "closed")) {
            owner.run(
                    "create policy seen on control.%s for select to mille_app using (access.may_read(family, compartment))"
                            .formatted(table));
            owner.run("grant select on control.%s to mille_app".formatted(table));
        }
        try {
            assertThat(owner.strings(OPEN_TO_ALL)).contains("control.open").doesNotContain("control.closed");
        } finally {
            owner.run("drop schema control cascade");
        }
    }

    /** It is called the same where it is agreed to, taken back, looked up and joined. */
    @Test
    void itHasOneNameEverywhere() {
        for (var language : List.of("fr", "nl", "de", "en")) {
            var locale = Locale.of(language);
            var name = messages.getMessage("consent.subject.C0", null, locale);
            assertThat(messages.getMessage("family.merge.subject.C0", null, locale))
                    .isEqualTo(name);
            assertThat(messages.getMessage("confidentiality.who-sees.subject.C0", null, locale))
                    .isEqualToIgnoringCase(name);
            assertThat(messages.getMessage("ui.essentials.line", new Object[] {""}, locale))
                    .containsIgnoringCase(name);
        }
    }
}
