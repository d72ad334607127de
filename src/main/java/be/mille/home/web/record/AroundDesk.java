package be.mille.home.web.record;

import be.mille.family.FamilySummary;
import be.mille.family.PersonCard;
import be.mille.home.web.HerTies;
import be.mille.home.web.Initials;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.home.web.team.Voices;
import be.mille.ui.Languages;
import be.mille.ui.Member;
import be.mille.ui.draw.Circle;
import be.mille.ui.draw.Ecomap;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Draws everybody around her: the team, those who were asked to help, her own people; and says the same in a list. */
final class AroundDesk {
    /** A contact within this many days draws somebody nearer to her. */
    private static final int RECENT = 60;

    private final FamilySummary family;
    private final Words words;
    private final HerTies ties;
    private final List<Circle.Person> people = new ArrayList<>();
    private final List<Member> members = new ArrayList<>();

    AroundDesk(FamilySummary family, HerTies ties, Words words) {
        this.family = family;
        this.ties = ties;
        this.words = words;
    }

    AroundDesk team(List<Mate> team, Voices voices, ContactPanels contacts) {
        team.stream().filter(Mate::now).forEach(mate -> mate(mate, voices, contacts));
        return this;
    }

    private void mate(Mate mate, Voices voices, ContactPanels contacts) {
        var one = mate.professional();
        boolean coordinates = one.id().equals(family.coordinator());
        boolean silent = voices.silent(one.id());
        var days = contacts.daysOf(one.id());
        boolean recent = !days.isEmpty()
                && !days.getLast().isBefore(words.dates().today().minusDays(RECENT));
        var note = coordinates ? words.get("home.team.coordinates") : words.trade(one);
        people.add(new Circle.Person(
                one.id().toString(),
                one.name(),
                note,
                Initials.of(one.name()),
                Trades.of(one.function()),
                coordinates ? Circle.Closeness.NEAR : recent ? Circle.Closeness.MIDDLE : Circle.Closeness.FAR,
                drawn(
                        one.id().value(),
                        silent ? Circle.Tie.SILENT : coordinates ? Circle.Tie.STRONG : Circle.Tie.ORDINARY),
                mate.since().toString(),
                null));
        members.add(new Member(
                Initials.of(one.name()),
                one.name(),
                one.post(words.t()),
                words.get("home.record.since", words.dates().brief(mate.since())),
                listed(one.id().value(), silent ? Member.Tie.SILENT : Member.Tie.ACTIVE),
                null));
    }

    /** Whoever has not said yes yet is drawn as asked. */
    AroundDesk asked(List<Asked> asked) {
        for (var one : asked) {
            people.add(new Circle.Person(
                    one.id(),
                    one.name(),
                    one.stands(),
                    Initials.of(one.name()),
                    one.trade(),
                    Circle.Closeness.FAR,
                    drawn(one.key(), one.waiting() ? Circle.Tie.REQUESTED : Circle.Tie.ORDINARY),
                    one.since().toString(),
                    one.href()));
            members.add(new Member(
                    Initials.of(one.name()),
                    one.name(),
                    one.what(),
                    words.get("home.record.since", words.dates().brief(one.since())),
                    listed(one.key(), one.waiting() ? Member.Tie.ASKED : Member.Tie.ACTIVE),
                    one.href()));
        }
        return this;
    }

    AroundDesk household(List<PersonCard.Member> household) {
        for (var one : household) {
            var fields = one.fields();
            var tie = fields.tie();
            var role = tie == null || tie.isBlank() ? words.t().of("home.kin", fields.role()) : tie;
            people.add(new Circle.Person(
                    one.id().toString(),
                    fields.called(),
                    role,
                    Initials.of(fields.called()),
                    Circle.Trade.FAMILY,
                    Circle.Closeness.MIDDLE,
                    drawn(one.id(), Circle.Tie.ORDINARY),
                    fields.called(),
                    null));
            members.add(new Member(
                    Initials.of(fields.called()), fields.called(), role, null, listed(one.id(), Member.Tie.KIN), null));
        }
        return this;
    }

    private Circle.Tie drawn(UUID whom, Circle.Tie otherwise) {
        return ties.drawn(whom, words.dates().today(), otherwise);
    }

    private Member.Tie listed(UUID whom, Member.Tie otherwise) {
        return ties.listed(whom, words.dates().today(), otherwise);
    }

    RecordPage.Around draw() {
        var circle = new Circle(
                family.called(), words.get("home.record.around.caption", family.called(), people.size()), people);
        boolean mirrored = Languages.direction(words.t().language()).equals("rtl");
        return new RecordPage.Around(Ecomap.of(circle, mirrored), members, Ecomap.crowded(circle), Ecomap.wide(circle));
    }
}
