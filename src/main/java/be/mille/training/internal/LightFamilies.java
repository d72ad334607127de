package be.mille.training.internal;

import be.mille.access.ActorFunction;
import be.mille.directory.Professional;
import be.mille.family.Contact;
import be.mille.kernel.Brussels;
import be.mille.kernel.Ids;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes families from the words: the same professional always gets the same ones, counted from the day they are made. */
@Component
class LightFamilies {
    private static final int FURTHEST_DUE = 215;
    private static final int OLDEST_CHILD = 300;

    /** Help of a social service is asked anew after half a year; care goes on longer. */
    private static final int LONGEST_SOCIAL = 150;

    private static final int LONGEST_CARE = 320;

    private final LightWords words;
    private final Ids ids;

    LightFamilies(LightWords words, Ids ids) {
        this.words = words;
        this.ids = ids;
    }

    /**
     * So many families.
     *
     * @param others who may join a team
     * @param profiles how many sets of answers there are
     */
    List<LightFamily> of(Professional who, int count, List<Professional> others, int profiles, LocalDate today) {
        var random = RandomGeneratorFactory.<RandomGenerator>of("L64X128MixRandom")
                .create(who.code().hashCode());
        var families = new ArrayList<LightFamily>(count);
        for (int i = 0; i < count; i++) {
            families.add(one(who, others, profiles, today, random));
        }
        return families;
    }

    private LightFamily one(
            Professional who, List<Professional> others, int profiles, LocalDate today, RandomGenerator random) {
        var names = words.names(random);
        var place = words.place(random);
        int due = random.nextInt(-OLDEST_CHILD, FURTHEST_DUE);
        int born = due + random.nextInt(-14, 8);
        boolean birth = born < 0;
        int longest = who.function().group() == ActorFunction.Group.SOCIAL ? LONGEST_SOCIAL : LONGEST_CARE;
        int opened = -random.nextInt(10, Math.min(longest, Math.max(20, 255 - due)));
        int asked = random.nextInt(10) < screenedOfTen(opened) ? random.nextInt(Math.max(opened, -90), 0) : 1;
        int need = random.nextInt(2) == 0 ? random.nextInt(words.needs().size()) : -1;
        boolean interpreter = interpreter(names.languages(), random);
        return new LightFamily(
                ids.next(),
                LightWords.any(names.called(), random),
                LightWords.any(names.family(), random),
                names.languages(),
                interpreter,
                today.minusDays(random.nextInt(19 * 365, 42 * 365)).toString(),
                today.plusDays(opened),
                today.plusDays(due),
                birth ? today.plusDays(born) : null,
                birth ? words.child(random) : null,
                place.postcode(),
                LightWords.any(place.streets(), random),
                String.valueOf(random.nextInt(1, 180)),
                random.nextInt(1_000_000),
                team(who, others, random).stream().map(Professional::actor).toList(),
                contacts(who, opened, interpreter, today, random),
                asked < 1 ? random.nextInt(profiles) : -1,
                asked < 1 ? today.plusDays(asked) : null,
                need,
                today.plusDays(asked < 1 ? asked : random.nextInt(Math.max(opened, -60), 0)));
    }

    /** Most families have been screened a month after their record was opened, some before. */
    private static int screenedOfTen(int opened) {
        return opened < -28 ? 9 : 3;
    }

    /** Always where she speaks neither French nor Dutch, at times where one of them is not her first language. */
    private static boolean interpreter(List<String> languages, RandomGenerator random) {
        if (!languages.contains("fr") && !languages.contains("nl")) {
            return true;
        }
        return random.nextInt(6) == 0 && !languages.getFirst().equals("fr");
    }

    /** Two colleagues of another trade than hers and each other's, where there are others. */
    private static List<Professional> team(Professional who, List<Professional> others, RandomGenerator random) {
        var team = new ArrayList<Professional>();
        for (int tries = 0; !others.isEmpty() && team.size() < 2 && tries < 12; tries++) {
            var one = LightWords.any(others, random);
            boolean known = one.function() == who.function()
                    || team.stream().anyMatch(member -> member.function() == one.function());
            if (!known) {
                team.add(one);
            }
        }
        return team;
    }

    private List<LightFamily.Met> contacts(
            Professional who, int opened, boolean interpreter, LocalDate today, RandomGenerator random) {
        int second = random.nextInt(opened / 2, 0);
        return List.of(
                met(
                        today.plusDays(opened),
                        Contact.State.DONE,
                        interpreter,
                        words.note(who.languages().getFirst(), random),
                        random),
                met(
                        today.plusDays(Math.max(opened + 1, second)),
                        random.nextInt(9) == 0 ? Contact.State.MISSED : Contact.State.DONE,
                        interpreter,
                        null,
                        random),
                met(today.plusDays(random.nextInt(0, 28)), Contact.State.PLANNED, interpreter, null, random));
    }

    private static LightFamily.Met met(
            LocalDate day, Contact.State state, boolean interpreter, @Nullable String note, RandomGenerator random) {
        var weekday = switch (day.getDayOfWeek()) {
            case SATURDAY -> state == Contact.State.PLANNED ? day.plusDays(2) : day.minusDays(1);
            case SUNDAY -> state == Contact.State.PLANNED ? day.plusDays(1) : day.minusDays(2);
            case MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY -> day;
        };
        return new LightFamily.Met(
                Brussels.at(weekday.atTime(LocalTime.of(random.nextInt(9, 17), random.nextInt(4) * 15))),
                LightWords.any(
                        List.of(
                                Contact.Kind.CONSULTATION,
                                Contact.Kind.CONSULTATION,
                                Contact.Kind.HOME_VISIT,
                                Contact.Kind.CALL),
                        random),
                state,
                !interpreter
                        ? Contact.Interpreter.NOT_NEEDED
                        : random.nextInt(4) == 0 ? Contact.Interpreter.NOT_BOOKED : Contact.Interpreter.BOOKED,
                note);
    }
}
