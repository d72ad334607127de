package be.mille.screening.internal;

import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.Given;
import be.mille.screening.HelpWish;
import be.mille.screening.Saved;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPack.Item;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningRules;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores what was answered in one domain, drops what is no longer revealed, and writes what comes out anew. */
@Component
class AnswerSaving {
    private final ScreeningPacks packs;
    private final AnswerStore answers;
    private final ResultStore results;
    private final ThroughTheDoor through;
    private final Clock clock;

    AnswerSaving(ScreeningPacks packs, AnswerStore answers, ResultStore results, ThroughTheDoor through, Clock clock) {
        this.packs = packs;
        this.answers = answers;
        this.results = results;
        this.through = through;
        this.clock = clock;
    }

    /**
     * Whose answers are stored.
     *
     * @param records where what is known already is looked up
     * @param herself she gives them through a door: they wait, and of what comes out only the same day is raised
     */
    record Voice(Screening screening, ActorId by, List<FamilyId> records, boolean herself) {
        static Voice of(HeldIn.Found found) {
            return new Voice(found.screening(), found.opening().actor().id(), found.records(), false);
        }
    }

    Saved save(Voice voice, Domain domain, List<Given> given) {
        var screening = voice.screening();
        var stored = answers.ofDomain(screening.id(), domain.id());
        var fresh = given.stream()
                .filter(one -> !alreadyThere(one, stored.get(one.item())))
                .toList();
        var theirs = fresh.stream()
                .map(one -> Optional.ofNullable(stored.get(one.item()))
                        .filter(row -> row.answer().version() != one.knownVersion()
                                && !row.page().equals(one.page())))
                .flatMap(Optional::stream)
                .map(AnswerStore.Row::answer)
                .toList();
        if (!theirs.isEmpty()) {
            return new Saved.Conflict(theirs);
        }
        fresh.forEach(one -> store(voice, domain, one, stored.get(one.item())));
        if (!voice.herself()) {
            results.settle(voice.records(), domain);
        }
        return conclude(voice, domain);
    }

    /** The same answer again, or the same act a second time after it was answered over. */
    private boolean alreadyThere(Given given, AnswerStore.@Nullable Row row) {
        return row != null
                && (same(given, row.answer()) || answers.replayed(row.answer().id(), given.key()));
    }

    /** A kept answer that is sent again as it stands stays a kept one. */
    private static boolean same(Given given, Answer answer) {
        if (answer.kind() == AnswerKind.KEPT && given.kind() == AnswerKind.KEPT) {
            return true;
        }
        boolean sameKind = given.kind() == answer.kind()
                || (answer.kind() == AnswerKind.KEPT && given.kind() == AnswerKind.ANSWERED);
        return sameKind
                && given.codes().equals(answer.codes())
                && Objects.equals(given.words(), answer.words())
                && given.reason() == answer.reason();
    }

    private void store(Voice voice, Domain domain, Given given, AnswerStore.@Nullable Row row) {
        var screening = voice.screening();
        var concept = concept(domain, given.item());
        Answer known = null;
        if (given.kind() == AnswerKind.KEPT) {
            known = answers.known(voice.records(), screening, concept).orElseThrow(NotFoundException::new);
        }
        var filled = known == null ? given : kept(given, known);
        var at = screening.writtenLater() ? screening.startedAt() : clock.instant();
        if (row == null) {
            var place = new AnswerStore.Place(
                    screening.family(),
                    screening.id(),
                    domain.compartment().name(),
                    domain.id(),
                    concept,
                    voice.herself());
            if (!answers.insert(place, filled, known, at, voice.by())) {
                throw new StaleException();
            }
        } else {
            answers.replace(screening.family(), row.answer(), filled, known, at, voice.by());
        }
    }

    private static Given kept(Given given, Answer known) {
        return new Given(
                given.item(),
                AnswerKind.KEPT,
                known.codes(),
                known.words(),
                null,
                given.knownVersion(),
                given.page(),
                given.key());
    }

    private static String concept(Domain domain, String item) {
        if (item.equals(domain.id() + HelpWish.ITEM)) {
            return "help-wish-" + domain.id();
        }
        return domain.items().stream()
                .filter(one -> one.id().equals(item))
                .map(Item::concept)
                .findFirst()
                .orElseThrow(NotFoundException::new);
    }

    /** What is no longer revealed stops counting; then the rules say what comes out. */
    Saved conclude(Voice voice, Domain domain) {
        var screening = voice.screening();
        var rules = new ScreeningRules(
                packs.find(screening.pack(), screening.packVersion()).orElseThrow(NotFoundException::new));
        var rows = answers.ofDomain(screening.id(), domain.id());
        var codes = codes(rows);
        var dropped = new ArrayList<AnswerStore.Row>();
        for (var item : domain.items()) {
            var row = rows.get(item.id());
            if (row != null && row.answer().kind() != AnswerKind.DROPPED && !rules.enabled(item, codes)) {
                dropped.add(row);
            }
        }
        var outcome = rules.evaluate(codes);
        var help = rows.get(domain.id() + HelpWish.ITEM);
        if (help != null && help.answer().kind() != AnswerKind.DROPPED && !outcome.comesOut(domain.id())) {
            dropped.add(help);
        }
        for (var row : dropped) {
            answers.replace(screening.family(), row.answer(), nothing(row), null, clock.instant(), voice.by());
        }
        var at = screening.writtenLater() ? screening.startedAt() : clock.instant();
        if (voice.herself()) {
            through.raise(screening, domain, outcome);
        } else if (rows.values().stream().anyMatch(AnswerStore.Row::waiting)) {
            results.writeSameDay(screening, domain, outcome, at);
        } else {
            results.write(screening, domain, outcome, at);
        }
        return new Saved.Stored(outcome.comesOut(domain.id()));
    }

    private static Given nothing(AnswerStore.Row row) {
        return new Given(
                row.answer().item(),
                AnswerKind.DROPPED,
                List.of(),
                null,
                null,
                row.answer().version(),
                row.page(),
                UUID.randomUUID());
    }

    static Map<String, List<String>> codes(Map<String, AnswerStore.Row> rows) {
        var codes = new HashMap<String, List<String>>();
        rows.forEach((item, row) -> {
            if (row.answer().kind().carriesAnAnswer() && !item.endsWith(HelpWish.ITEM)) {
                codes.put(item, row.answer().codes());
            }
        });
        return codes;
    }
}
