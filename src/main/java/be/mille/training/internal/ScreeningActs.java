package be.mille.training.internal;

import be.mille.access.CurrentActor;
import be.mille.family.Persons;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.screening.AnswerKind;
import be.mille.screening.Conversations;
import be.mille.screening.Given;
import be.mille.screening.HelpWish;
import be.mille.screening.NotAskedReason;
import be.mille.screening.Presence;
import be.mille.screening.Saved;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.Screenings;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Holds the screenings of a story: every answer, what she did not wish to say, what was not asked, who may know. */
@Component
class ScreeningActs {
    private static final LocalTime USUAL = LocalTime.of(10, 40);

    private final Screenings screenings;
    private final Conversations conversations;
    private final ScreeningPacks packs;
    private final Persons persons;
    private final StoryCast cast;

    ScreeningActs(
            Screenings screenings, Conversations conversations, ScreeningPacks packs, Persons persons, StoryCast cast) {
        this.screenings = screenings;
        this.conversations = conversations;
        this.packs = packs;
        this.persons = persons;
        this.cast = cast;
    }

    List<Act> of(Story story, LocalDate today) {
        var acts = new ArrayList<Act>();
        for (int i = 0; i < story.screenings().size(); i++) {
            var one = story.screenings().get(i);
            var key = StoryCast.key(story, "screening", i);
            var at = hour(story, one);
            acts.add(new Act(
                    story.id(), one.on(), at, one.by(), "screening", family -> hold(family, story, one, today, key)));
            readers(acts, story, one, today, at);
        }
        return acts;
    }

    /** During the contact of that day, where there is one. */
    static LocalTime hour(Story story, Story.Asked one) {
        for (var contact : story.contacts()) {
            var time = contact.time();
            if (contact.on() == one.on() && contact.who().equals(one.by()) && time != null) {
                return time.plusMinutes(15);
            }
        }
        return USUAL;
    }

    private void hold(FamilyId family, Story story, Story.Asked one, LocalDate today, UUID key) {
        var start = new Screenings.Start(
                one.moment(),
                language(story, one),
                one.interpreting(),
                one.alone() ? Presence.ALONE : Presence.SOMEBODY_PRESENT,
                null,
                key);
        var id = one.ofSecondParent()
                ? screenings.startWithSecondParent(family, secondParent(family), start)
                : screenings.start(family, start);
        if (one.alone()) {
            screenings.confirmAlone(family, id);
        }
        var pack = one.ofSecondParent() ? packs.forSecondParent() : packs.current();
        for (var domain : given(one, pack, today, key).entrySet()) {
            if (closed(pack, domain.getKey(), one)) {
                screenings.postpone(family, id, domain.getKey());
            } else if (screenings.save(family, id, domain.getKey(), domain.getValue()) instanceof Saved.Conflict) {
                throw new IllegalStateException("Somebody else answers in " + domain.getKey());
            }
        }
        if (one.paused()) {
            screenings.pause(family, id);
        } else {
            screenings.finish(family, id);
        }
    }

    /** What opens only when she is alone waits for a quiet moment. */
    private static boolean closed(ScreeningPack pack, String domain, Story.Asked one) {
        return !one.alone()
                && pack.domain(domain).map(ScreeningPack.Domain::gate).isPresent();
    }

    /** A language both speak, or the one the interpreter hears. */
    private String language(Story story, Story.Asked one) {
        var second = story.secondParent();
        var theirs = one.ofSecondParent() && second != null
                ? second.languages()
                : story.person().languages();
        var spoken = cast.professional(one.by()).languages();
        return spoken.stream().filter(theirs::contains).findFirst().orElse(spoken.getFirst());
    }

    private static Map<String, List<Given>> given(Story.Asked one, ScreeningPack pack, LocalDate today, UUID page) {
        var given = new LinkedHashMap<String, List<Given>>();
        var all = new ArrayList<Given>();
        one.answers().forEach((item, codes) -> all.add(answer(pack, item, codes, today, page)));
        one.texts().forEach((item, words) -> all.add(given(item, AnswerKind.ANSWERED, List.of(), words, null, page)));
        one.prefersNot().forEach(item -> all.add(given(item, AnswerKind.PREFERS_NOT, List.of(), null, null, page)));
        one.notAsked().forEach((item, why) -> all.add(given(item, AnswerKind.NOT_ASKED, List.of(), null, why, page)));
        for (var answer : all) {
            given.computeIfAbsent(domain(pack, answer.item()), _ -> new ArrayList<>())
                    .add(answer);
        }
        one.help()
                .forEach((domain, wish) -> given.computeIfAbsent(domain, _ -> new ArrayList<>())
                        .add(given(
                                domain + HelpWish.ITEM, AnswerKind.ANSWERED, List.of(wish.code()), null, null, page)));
        return given;
    }

    private static String domain(ScreeningPack pack, String item) {
        return pack.item(item)
                .map(ScreeningPack.Item::domain)
                .orElseThrow(() -> new IllegalStateException("No question is called " + item));
    }

    private static Given answer(ScreeningPack pack, String item, List<String> codes, LocalDate today, UUID page) {
        boolean chosen = pack.item(item).map(ScreeningPack.Item::chosen).orElse(true);
        return chosen
                ? given(item, AnswerKind.ANSWERED, codes, null, null, page)
                : given(item, AnswerKind.ANSWERED, List.of(), words(codes.getFirst(), today), null, page);
    }

    private static String words(String value, LocalDate today) {
        return StoryNode.day(value).map(days -> today.plusDays(days).toString()).orElse(value);
    }

    private static Given given(
            String item,
            AnswerKind kind,
            List<String> codes,
            @Nullable String words,
            @Nullable NotAskedReason reason,
            UUID page) {
        var key = UUID.nameUUIDFromBytes((page + item).getBytes(StandardCharsets.UTF_8));
        return new Given(item, kind, codes, words, reason, 0, page, key);
    }

    /** A reader who joins the team later is named when she joins. */
    private void readers(List<Act> acts, Story story, Story.Asked one, LocalDate today, LocalTime at) {
        one.mayKnow()
                .forEach((domain, readers) -> readers.forEach(reader -> {
                    int since = story.team().stream()
                            .filter(member -> member.who().equals(reader))
                            .mapToInt(Story.Member::since)
                            .min()
                            .orElse(one.on());
                    acts.add(new Act(
                            story.id(),
                            Math.max(since, one.on()),
                            at.plusMinutes(30),
                            one.by(),
                            "names " + reader + " for " + domain,
                            family -> screenings.nameReader(
                                    family,
                                    find(family, one, today.plusDays(one.on())),
                                    domain,
                                    cast.professional(reader).id())));
                }));
    }

    private UUID secondParent(FamilyId family) {
        return persons.card(family).secondParent().orElseThrow().id();
    }

    private ScreeningId find(FamilyId family, Story.Asked asked, LocalDate day) {
        var me = CurrentActor.get().id();
        var all = asked.ofSecondParent() ? conversations.ofSecondParents(family) : conversations.of(family);
        return all.stream()
                .filter(one -> one.startedBy().equals(me)
                        && Brussels.dayOf(one.startedAt()).equals(day))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No screening was held on " + day))
                .id();
    }
}
