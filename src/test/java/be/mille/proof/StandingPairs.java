package be.mille.proof;

import be.mille.access.ActorFunction;
import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.kernel.FamilyId;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.util.ArrayList;
import java.util.List;

/** Somebody of each function, in each state there is for it. */
final class StandingPairs {
    /** One for each function; the midwife whose families they are is none of them. */
    static final List<String> EVERYBODY = List.of(
            People.HOSPITAL_MIDWIFE,
            People.OTHER_MIDWIFE,
            "farid-benkirane",
            People.DOCTOR,
            People.PSYCHOLOGIST,
            "jeanne-mukendi",
            "lotte-claes",
            "valerie-mercenier",
            "pauline-gillain",
            People.SOCIAL_WORKER,
            "samuel-tesfay",
            "marianne-colson",
            People.ADMINISTRATOR,
            People.FACILITATOR,
            People.OFFICER,
            People.ANALYST,
            People.OPERATOR);

    /** One reader, one family, and what was signed of it. */
    record Pair(String reader, ActorFunction function, Standing state, FamilyId family, Signed signed) {
        @Override
        public String toString() {
            return function + " " + state;
        }
    }

    private StandingPairs() {}

    static List<Pair> make(World world, List<String> readers) {
        var owner = new Owner(world.context.getEnvironment());
        owner.run("truncate confidentiality.opening, confidentiality.guess, confidentiality.lift");
        var families = new StandingFamilies(world);
        var pairs = new ArrayList<Pair>();
        for (var state : Standing.values()) {
            for (var reader : readers) {
                var function = world.people.get(reader).function();
                if (state.isFor(function)) {
                    pairs.add(new Pair(
                            reader, function, state, families.make(reader, state), Signed.of(state, function)));
                }
            }
        }
        return pairs;
    }

    /** Nobody of them has a record open exceptionally any more. */
    static void end(World world, List<Pair> pairs) {
        var openings = world.get(ExceptionalOpenings.class);
        pairs.stream()
                .filter(one -> one.state() == Standing.EXCEPTIONAL)
                .forEach(one -> world.people.runAs(
                        one.reader(), () -> openings.running().ifPresent(open -> openings.end(open.id()))));
    }
}
