package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * T06: whoever speaks to the database as the program does, but says that nobody reads, or somebody without a relation, or a moment at
 * which there was none, is given no row about her: from no table, in no form of question, on a connection that just answered the
 * midwife. {@code -Dmille.wall=<families>}.
 */
@MilleTest
class DatabaseWallTests {
    private static final int FAMILIES =
            Integer.getInteger("mille.wall", Scorecard.full() ? HiddenItem.values().length : 6);

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @Autowired
    TestClock clock;

    private World world;
    private List<Scene> scenes;
    private List<WalledTable> tables;

    @BeforeEach
    void familiesOfWhomMuchIsWritten() {
        world = World.of(context);
        scenes = Stream.of(HiddenItem.values())
                .skip(HiddenItem.values().length - FAMILIES)
                .map(item -> Scene.in(world, item, true, People.MIDWIFE, "Wall" + item.ordinal() + System.nanoTime()))
                .toList();
        clock.reset();
        tables = WalledTable.all(new Owner(settings));
    }

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    @Test
    void noRowAboutHerIsGivenToWhoeverIsNotOfHerTeam() throws SQLException {
        var given = new ArrayList<String>();
        var seen = new ArrayList<String>();
        int asked = 0;
        try (var wall = new WallReader(settings)) {
            for (var scene : scenes) {
                var family = scene.family.value();
                for (var table : tables) {
                    if (wall.rows(SaidReader.midwife(world), table, family) > 0) {
                        seen.add(table.name());
                    }
                    for (var said : SaidReader.strangers(world)) {
                        for (var form : WallReader.FORMS) {
                            asked++;
                            if (wall.rows(said, table, family, form) > 0 && !ofHerself(said, table)) {
                                given.add(table + " to " + said.who() + " by " + form);
                            }
                        }
                    }
                }
            }
        }
        var filled = tables.stream().filter(this::hasRows).toList();
        var open = new Owner(settings).strings(WalledTable.WITHOUT_A_WALL);
        var missed = filled.stream().filter(table -> !caught(table)).toList();
        new Scorecard(
                        "T06",
                        "questions put to the database itself about " + tables.size()
                                + " tables, by nobody, a stranger, or at another time",
                        asked,
                        given.size() + open.size(),
                        6,
                        Scorecard.size("mille.wall"),
                        filled.size(),
                        filled.size() - missed.size())
                .keep();
        assertThat(given).isEmpty();
        assertThat(open).as("tables about a family without a wall").isEmpty();
        assertThat(seen.stream().distinct().count())
                .as("tables whose rows the midwife reads")
                .isGreaterThan(filled.size() / 2);
        assertThat(filled).as("tables with rows").hasSizeGreaterThan(15);
        assertThat(missed).as("walls whose fall nobody saw").isEmpty();
    }

    /** That she was named for something is known to whoever was, also after her time: the row says no more than she was told then. */
    private static boolean ofHerself(SaidReader said, WalledTable table) {
        return table.name().equals("access.clearance") && said.who().startsWith("the midwife ");
    }

    private boolean hasRows(WalledTable table) {
        var one = scenes.stream().map(scene -> "'" + scene.family + "'").toList();
        return !new Owner(settings)
                .asSuperuser("select count(*) from " + table.name() + " where " + table.record() + " in ("
                        + String.join(", ", one) + ")")
                .equals("0");
    }

    /** Control: without its wall, the same question is answered. */
    private boolean caught(WalledTable table) {
        return scenes.stream()
                .anyMatch(scene -> WallReader.withoutTheWall(
                                settings, SaidReader.strangers(world).getFirst(), table, scene.family.value())
                        > 0);
    }

    @Test
    void theProgramBecomesNobodyElseAndTurnsNoWallOff() throws SQLException {
        try (var wall = new WallReader(settings)) {
            for (var role : List.of("mille_owner", "mille_admin", "pg_read_all_data", "pg_read_server_files")) {
                assertThatThrownBy(() -> wall.run("set role " + role)).as(role).isInstanceOf(SQLException.class);
            }
            for (var act : List.of(
                    "alter table family.person disable row level security",
                    "create policy open on family.person using (true)",
                    "alter table family.person no force row level security",
                    "create schema elsewhere",
                    "set session authorization mille_owner",
                    "copy family.person to program 'cat'",
                    "select pg_read_file('pg_hba.conf')")) {
                assertThatThrownBy(() -> wall.run(act)).as(act).isInstanceOf(SQLException.class);
            }
            assertThatThrownBy(() -> wall.run("set row_security = off; select count(*) from family.person"))
                    .hasMessageContaining("row-level security");
        }
    }
}
