package be.mille.proof;

import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * Who the database is told is reading, and when.
 *
 * @param settings as a transaction of the program sets them; none at all for who says nothing
 */
record SaidReader(String who, Map<String, String> settings) {
    private static final Duration LONG = Duration.ofDays(4000);

    static SaidReader midwife(World world) {
        return of(world, People.MIDWIFE, "the midwife", TestClock.START);
    }

    static List<SaidReader> strangers(World world) {
        var all = new ArrayList<SaidReader>();
        all.add(of(world, People.OTHER_MIDWIFE, "a midwife elsewhere", TestClock.START));
        all.add(of(world, People.ADMINISTRATOR, "an administrator", TestClock.START));
        all.add(of(world, People.OFFICER, "an officer", TestClock.START));
        all.add(of(world, People.FACILITATOR, "a facilitator", TestClock.START));
        all.add(of(world, People.MIDWIFE, "the midwife before her time", TestClock.START.minus(LONG)));
        all.add(of(world, People.MIDWIFE, "the midwife after her time", TestClock.START.plus(LONG)));
        all.add(new SaidReader("nobody", Map.of()));
        all.add(without(world, "mille.actor", ""));
        all.add(without(world, "mille.actor", UUID.randomUUID().toString()));
        all.add(without(world, "mille.now", ""));
        return List.copyOf(all);
    }

    private static SaidReader of(World world, String code, String who, Instant moment) {
        var actor = world.people.get(code).actor();
        return new SaidReader(
                who,
                Map.of(
                        "mille.actor", actor.id().toString(),
                        "mille.organisation", actor.organisation().toString(),
                        "mille.function", actor.function().name(),
                        "mille.now", moment.toString()));
    }

    private static SaidReader without(World world, String setting, String instead) {
        var settings = new LinkedHashMap<>(midwife(world).settings());
        settings.put(setting, instead);
        return new SaidReader(
                "the midwife with " + setting + "=" + (instead.isEmpty() ? "nothing" : "another"), settings);
    }
}
