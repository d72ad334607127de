package be.mille.screening.internal;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.LinkKeys;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.Door;
import be.mille.screening.Given;
import be.mille.screening.Herself;
import be.mille.screening.Saved;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningRules;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What she does behind her door; stored as a professional's answers are, under her own hand. */
@Service
@Transactional
class HerselfService implements Herself {
    private final ThroughTheDoor through;
    private final ScreeningStore screenings;
    private final ScreeningPacks packs;
    private final AnswerStore answers;
    private final AnswerSaving saving;

    HerselfService(
            ThroughTheDoor through,
            ScreeningStore screenings,
            ScreeningPacks packs,
            AnswerStore answers,
            AnswerSaving saving) {
        this.through = through;
        this.screenings = screenings;
        this.packs = packs;
        this.answers = answers;
        this.saving = saving;
    }

    @Override
    public Knock knock(String secret, String code) {
        return through.knock(secret, code)
                .filter(ThroughTheDoor.Tried::fits)
                .<Knock>map(one -> new Knock.Opened(new Visit(
                        one.door(),
                        LinkKeys.hex(LinkKeys.hash(secret)),
                        LinkKeys.hex(LinkKeys.hash(secret, code)),
                        Door.Way.valueOf(one.way()),
                        one.language(),
                        false)))
                .orElseGet(Knock.Shut::new);
    }

    @Override
    public Optional<Boolean> takesBack(String secret, String code) {
        return through.knock(secret, code)
                .filter(one -> one.fits() || one.wrong() < Door.MOST_TRIES)
                .map(ThroughTheDoor.Tried::fits);
    }

    @Override
    public Room room(Visit visit) {
        var standing = through.enter(visit);
        var screening = screenings.get(List.of(standing.family()), standing.screening());
        var pack = pack(screening);
        var taken = through.taken();
        var domains = asked(pack, standing);
        through.permitted(standing, visit, "herself.read", Set.copyOf(domains));
        var given = domains.stream()
                .flatMap(one -> answers.ofDomain(screening.id(), one.id()).values().stream())
                .map(AnswerStore.Row::answer)
                .collect(Collectors.toMap(Answer::item, Function.identity()));
        return new Room(
                screening,
                pack,
                standing.stage().stage(Brussels.dayOf(screening.startedAt())),
                domains.stream().filter(one -> !taken.contains(one.id())).toList(),
                given,
                taken,
                standing.alone(),
                standing.expiresAt());
    }

    @Override
    public Map<Compartment, Set<ActorId>> readers(Visit visit) {
        through.enter(visit);
        return through.readers();
    }

    private ScreeningPack pack(Screening screening) {
        return packs.find(screening.pack(), screening.packVersion()).orElseThrow(NotFoundException::new);
    }

    /** What must be asked alone is asked only where somebody said that she is. */
    private static List<Domain> asked(ScreeningPack pack, ThroughTheDoor.Standing standing) {
        return pack.domains().stream()
                .filter(one -> one.gate() == null || standing.alone())
                .toList();
    }

    @Override
    public Kept save(Visit visit, String domain, List<Given> given) {
        var standing = through.enter(visit);
        through.takeTheDoor();
        var screening = screenings.get(List.of(standing.family()), standing.screening());
        var pack = pack(screening);
        var place = asked(pack, standing).stream()
                .filter(one -> one.id().equals(domain))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        if (given.stream().anyMatch(one -> one.kind() == AnswerKind.KEPT || one.kind() == AnswerKind.NOT_ASKED)) {
            throw new NotFoundException();
        }
        through.permitted(standing, visit, "herself.answer", Set.of(place));
        boolean taken = through.taken().contains(domain);
        var saved = taken ? aside(standing, place, given) : stored(standing, screening, place, given);
        var codes = new HashMap<>(AnswerSaving.codes(answers.ofDomain(screening.id(), domain)));
        if (taken) {
            codes.putAll(codes(given));
        }
        var outcome = new ScreeningRules(pack).evaluate(codes);
        if (taken) {
            through.raise(screening, place, outcome);
        }
        return new Kept(
                saved, outcome.sameDay().stream().map(one -> one.trigger().id()).toList());
    }

    private Saved stored(ThroughTheDoor.Standing standing, Screening screening, Domain place, List<Given> given) {
        var voice = new AnswerSaving.Voice(screening, new ActorId(standing.door()), List.of(screening.family()), true);
        try {
            return saving.save(voice, place, given);
        } catch (StaleException e) {
            return aside(standing, place, given);
        }
    }

    /** Somebody else has answered here meanwhile: that answer stands, hers is kept beside it. */
    private Saved aside(ThroughTheDoor.Standing standing, Domain place, List<Given> given) {
        given.forEach(one -> through.setAside(standing, place, one));
        return new Saved.Stored(false);
    }

    private static Map<String, List<String>> codes(List<Given> given) {
        return given.stream()
                .filter(one -> one.kind().carriesAnAnswer())
                .collect(Collectors.toMap(Given::item, Given::codes));
    }

    @Override
    public void finish(Visit visit) {
        var standing = through.enter(visit);
        through.permitted(standing, visit, "herself.finish", Set.of());
        through.leaveFinished();
    }
}
