package be.mille.training.internal;

import be.mille.content.ContentPacks;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningRules;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What must hold for a story beyond the shape of its file: people, services, questions and paths that exist, on days that fit. */
@Component
class StoryCheck {
    private static final int LEAST_DATED = 12;
    private static final int LEAST_TRADES = 3;

    private final StoryCast cast;
    private final ScreeningPacks screenings;
    private final DeedCheck deeds;
    private final Set<String> paths;

    StoryCheck(StoryCast cast, ScreeningPacks screenings, DeedCheck deeds, ContentPacks packs) {
        this.cast = cast;
        this.screenings = screenings;
        this.deeds = deeds;
        this.paths = packs.newest("paths", "brussels")
                .json("paths.json")
                .path("paths")
                .valueStream()
                .map(one -> one.path("id").asString())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** @throws BrokenStoryException for the first thing that does not hold */
    void check(String file, Story story) {
        var say = new Say(file, story);
        if (!file.equals(story.id() + ".yaml")) {
            throw say.broken("id", "must be the name of the file");
        }
        team(say);
        for (int i = 0; i < story.contacts().size(); i++) {
            var one = story.contacts().get(i);
            var place = "contacts[" + (i + 1) + "]";
            if (one.on() <= 0) {
                say.present(place + ".who", one.who(), one.on());
            } else {
                say.known(place + ".who", one.who());
            }
        }
        for (int i = 0; i < story.events().size(); i++) {
            var one = story.events().get(i);
            say.present("events[" + (i + 1) + "].by", one.by(), one.on());
            one.mayKnow().forEach(reader -> say.member("events.mayKnow", reader));
        }
        for (int i = 0; i < story.screenings().size(); i++) {
            screening(say, "screenings[" + (i + 1) + "]", story.screenings().get(i));
        }
        for (int i = 0; i < story.plan().size(); i++) {
            need(say, "plan[" + (i + 1) + "]", story.plan().get(i));
        }
        story.agreements().forEach(one -> {
            say.present("agreements.by", one.by(), one.on());
            say.known("agreements.with", one.with());
        });
        deeds.check(file, story);
        whole(say);
    }

    private void team(Say say) {
        var story = say.story;
        if (story.team().isEmpty()) {
            throw say.broken("team", "somebody must open the record");
        }
        for (int i = 0; i < story.team().size(); i++) {
            var one = story.team().get(i);
            say.known("team[" + (i + 1) + "].who", one.who());
            if (one.since() < story.opened()) {
                throw say.broken("team[" + (i + 1) + "].since", "lies before the record was opened");
            }
        }
        if (story.opener().since() != story.opened()) {
            throw say.broken("team[1].since", "must be the day the record was opened");
        }
        if (story.coordinator() != null) {
            say.member("coordinator", story.coordinator());
        }
    }

    private void screening(Say say, String place, Story.Asked one) {
        say.present(place + ".by", one.by(), one.on());
        if (one.ofSecondParent() && say.story.secondParent() == null) {
            throw say.broken(place + ".with", "nobody is named as the second parent");
        }
        var pack = one.ofSecondParent() ? screenings.forSecondParent() : screenings.current();
        var rules = new ScreeningRules(pack);
        one.answers().forEach((id, codes) -> {
            var where = place + ".answers." + id;
            var item = pack.item(id).orElseThrow(() -> say.broken(where, "is no question"));
            answer(say, where, item, codes);
            if (!rules.enabled(item, one.answers())) {
                throw say.broken(where, "is not asked after the other answers");
            }
            if (!one.alone()
                    && pack.domain(item.domain())
                            .map(ScreeningPack.Domain::gate)
                            .isPresent()) {
                throw say.broken(where, "is asked only when she is alone");
            }
        });
        var others = new HashSet<>(one.texts().keySet());
        others.addAll(one.prefersNot());
        others.addAll(one.notAsked().keySet());
        for (var id : others) {
            if (pack.item(id).isEmpty()) {
                throw say.broken(place + "." + id, "is no question");
            }
        }
        var out = rules.evaluate(one.answers());
        one.help().forEach((domain, wish) -> {
            if (!out.comesOut(domain)) {
                throw say.broken(
                        place + ".help." + domain, "no help is asked where nothing comes out, not even " + wish.code());
            }
        });
        one.mayKnow().forEach((domain, readers) -> {
            if (!pack.domain(domain).map(ScreeningPack.Domain::restricted).orElse(false)) {
                throw say.broken(place + ".mayKnow." + domain, "is no domain for named readers");
            }
            readers.forEach(reader -> say.member(place + ".mayKnow." + domain, reader));
        });
    }

    private static void answer(Say say, String where, ScreeningPack.Item item, List<String> codes) {
        if (!item.chosen()) {
            return;
        }
        if (codes.isEmpty() || (codes.size() > 1 && item.type() == ScreeningPack.Type.CHOICE)) {
            throw say.broken(where, "takes one answer");
        }
        for (var code : codes) {
            if (!item.codes().contains(code)) {
                throw say.broken(where, "\"" + code + "\" is none of its answers");
            }
            if (codes.size() > 1 && ScreeningRules.exclusive(item.id(), code)) {
                throw say.broken(where, "\"" + code + "\" stands alone");
            }
        }
    }

    private void need(Say say, String place, Story.PlannedNeed need) {
        say.present(place + ".by", need.by(), need.since());
        var domain = need.domain();
        if (domain == null
                ? need.title() == null
                : !domain.equals(Story.SECOND_PARENT)
                        && screenings.current().domain(domain).isEmpty()) {
            throw say.broken(place + ".domain", "is no domain; a need without one has a title");
        }
        for (int i = 0; i < need.steps().size(); i++) {
            var step = need.steps().get(i);
            var where = place + ".steps[" + (i + 1) + "]";
            if (step.path() == null ? step.title() == null : !paths.contains(step.path())) {
                throw say.broken(where + ".path", "is no care path; a free step has a title");
            }
            if (step.service() != null && !cast.knowsService(step.service())) {
                throw say.broken(where + ".service", "no service is called " + step.service());
            }
            owner(say, where, step.owner());
        }
    }

    private void owner(Say say, String where, @Nullable String owner) {
        if (owner == null || owner.equals("her")) {
            return;
        }
        boolean known = owner.startsWith("service:")
                ? cast.knowsService(owner.substring("service:".length()))
                : cast.knows(owner);
        if (!known) {
            throw say.broken(where + ".owner", "nobody is called " + owner);
        }
    }

    private void whole(Say say) {
        var story = say.story;
        int dated = story.contacts().size()
                + story.events().size()
                + story.screenings().size()
                + story.plan().size();
        if (dated < LEAST_DATED) {
            throw say.broken("contacts", "at least twelve dated contacts, events, screenings and needs tell a story");
        }
        long trades = story.team().stream()
                .map(one -> cast.professional(one.who()).function())
                .distinct()
                .count();
        if (trades < LEAST_TRADES) {
            throw say.broken("team", "at least three trades work together");
        }
        var languages = new TreeSet<String>();
        story.contacts().stream()
                .map(Story.Meeting::language)
                .filter(Objects::nonNull)
                .forEach(languages::add);
        story.events().stream().map(Story.Event::language).forEach(languages::add);
        if (languages.size() < 2) {
            throw say.broken("contacts", "notes are in at least two languages");
        }
    }

    /** Says what is wrong where, in one file. */
    private final class Say {
        private final String file;
        private final Story story;

        Say(String file, Story story) {
            this.file = file;
            this.story = story;
        }

        BrokenStoryException broken(String field, String problem) {
            return new BrokenStoryException(file, field, problem);
        }

        void known(String field, String who) {
            if (!cast.knows(who)) {
                throw broken(field, "nobody is called " + who);
            }
        }

        void member(String field, String who) {
            if (story.team().stream().noneMatch(one -> one.who().equals(who))) {
                throw broken(field, who + " is not in the team");
            }
        }

        void present(String field, String who, int day) {
            known(field, who);
            if (!story.accompanies(who, day)) {
                throw broken(field, who + " is not in the team on that day");
            }
        }
    }
}
