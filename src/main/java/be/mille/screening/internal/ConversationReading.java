package be.mille.screening.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.family.Merges;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.screening.Answer;
import be.mille.screening.AnswerKind;
import be.mille.screening.Conversations;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningId;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPacks;
import be.mille.sql.Sql;
import java.sql.Date;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads conversations; row-level security leaves out what this reader may not know. */
@Service
@Transactional
class ConversationReading implements Conversations {
    private final Sql sql;
    private final Merges merges;
    private final HeldIn held;
    private final ScreeningPacks packs;
    private final ScreeningStore screenings;
    private final AnswerStore answers;
    private final AnswerSeals seals;

    ConversationReading(
            Sql sql,
            Merges merges,
            HeldIn held,
            ScreeningPacks packs,
            ScreeningStore screenings,
            AnswerStore answers,
            AnswerSeals seals) {
        this.answers = answers;
        this.seals = seals;
        this.sql = sql;
        this.merges = merges;
        this.held = held;
        this.packs = packs;
        this.screenings = screenings;
    }

    /** Whoever holds the conversation asks about everything that can be closed to her; others see what they may read. */
    @Override
    public Conversation read(FamilyId family, ScreeningId id) {
        var found = held.read(ScreeningAction.READ, family, id);
        var opening = found.opening();
        var screening = found.screening();
        var pack = packs.find(screening.pack(), screening.packVersion());
        boolean mine = screening.startedBy().equals(opening.actor().id());
        var open = opening.compartments(screening.startedBy());
        var domains = pack.map(ScreeningPack::domains).orElse(List.of()).stream()
                .filter(domain ->
                        open.contains(domain.compartment()) || (mine && domain.restricted() && opening.writes()))
                .toList();
        return new Conversation(
                screening, pack, mine, opening.writes(), open, domains, answers(id), disclosures(id), byHerself(id));
    }

    private Map<String, Answer> answers(ScreeningId id) {
        return sql
                .list(answers::row, AnswerStore.ANSWER + "where a.screening = :id order by a.item", p("id", id))
                .stream()
                .map(AnswerStore.Row::answer)
                .collect(Collectors.toMap(Answer::item, Function.identity()));
    }

    private ByHerself byHerself(ScreeningId id) {
        var items = new HashSet<String>();
        var toTalkOver = new HashSet<String>();
        var waiting = new HashSet<String>();
        sql.list(
                row -> {
                    items.add(row.getString("item"));
                    if (row.getBoolean("waiting")) {
                        waiting.add(row.getString("domain"));
                    }
                    return row.getBoolean("unheard") && toTalkOver.add(row.getString("domain"));
                },
                """
                        select a.item, a.domain, a.waiting, a.waiting and a.talked_at is null as unheard
                        from screening.answer a join screening.door d on d.id = a.by
                        where a.screening = :id and a.kind <> 'DROPPED'
                        """,
                p("id", id));
        return new ByHerself(items, toTalkOver, waiting);
    }

    private List<Disclosure> disclosures(ScreeningId id) {
        return sql.list(
                row -> {
                    var reader = row.getObject("reader", UUID.class);
                    var until = row.getDate("takes_over_until");
                    return new Disclosure(
                            row.getString("domain"),
                            Compartment.valueOf(row.getString("compartment")),
                            reader == null ? null : new ActorId(reader),
                            until == null ? null : until.toLocalDate(),
                            Optional.ofNullable(ScreeningStore.instant(row, "at"))
                                    .orElseThrow(),
                            new ActorId(row.getObject("by", UUID.class)));
                },
                """
                select domain, compartment, reader, takes_over_until, at, by from screening.disclosure
                where screening = :id order by at desc, id desc
                """,
                p("id", id));
    }

    @Override
    public Map<String, Answer> known(FamilyId family, ScreeningId id, String domain) {
        var found = held.read(ScreeningAction.READ, family, id);
        var known = new HashMap<String, Answer>();
        sql.list(
                        answers::row,
                        """
                        select distinct on (a.concept) a.id, a.family, a.screening, a.compartment, a.domain, a.item, a.concept, a.kind,
                            a.codes, a.words, a.reason, a.known_at, a.known_by, a.at, a.by, a.version, a.page, a.key,
                            a.waiting
                        from screening.answer a
                        join screening.screening s on s.id = a.screening and s.person is not distinct from cast(:person as uuid)
                        where a.family = any(:records) and a.domain = :domain and a.screening <> :id
                          and a.kind in ('ANSWERED', 'KEPT') and not a.waiting
                        order by a.concept, a.at desc, a.id desc
                        """,
                        p("records", found.records()),
                        p("domain", domain),
                        p("id", id),
                        p("person", found.screening().person()))
                .forEach(row -> known.put(row.answer().item(), row.answer()));
        return known;
    }

    @Override
    public List<Earlier> corrections(FamilyId family, ScreeningId id) {
        var records = merges.records(ScreeningAction.READ, family);
        return sql.list(
                row -> new Earlier(
                        row.getString("item"),
                        AnswerKind.valueOf(row.getString("kind")),
                        seals.of(row).codes(row),
                        seals.of(row).words(row),
                        Optional.ofNullable(ScreeningStore.instant(row, "at")).orElseThrow(),
                        new ActorId(row.getObject("by", UUID.class)),
                        Optional.ofNullable(ScreeningStore.instant(row, "replaced_at"))
                                .orElseThrow(),
                        new ActorId(row.getObject("replaced_by", UUID.class))),
                """
                select screening, family, compartment, item, kind, codes, words, at, by, replaced_at, replaced_by
                from screening.answer_history
                where screening = :id and family = any(:records) order by replaced_at desc, id desc
                """,
                p("id", id),
                p("records", records));
    }

    @Override
    public List<Screening> of(FamilyId family) {
        return screenings.of(merges.records(ScreeningAction.READ, family));
    }

    @Override
    public List<Screening> ofSecondParents(FamilyId family) {
        return screenings.ofSecondParents(merges.records(ScreeningAction.READ, family));
    }

    @Override
    public Map<ScreeningId, Set<String>> answered(FamilyId family) {
        var records = merges.records(ScreeningAction.READ, family);
        var answered = new HashMap<ScreeningId, Set<String>>();
        sql.list(
                        row -> Map.entry(
                                new ScreeningId(row.getObject("screening", UUID.class)), row.getString("domain")),
                        """
                        select distinct screening, domain from screening.answer
                        where family = any(:records) and compartment <> 'C10' and kind in ('ANSWERED', 'KEPT') and not waiting
                        """,
                        p("records", records))
                .forEach(one -> answered.computeIfAbsent(one.getKey(), _ -> new HashSet<>())
                        .add(one.getValue()));
        return answered;
    }

    @Override
    public Optional<LocalDate> quietUntil(FamilyId family) {
        return sql.find(
                        row -> row.getDate("until"),
                        "select until from screening.quiet where family = any(:records) order by until desc limit 1",
                        p("records", merges.records(ScreeningAction.READ, family)))
                .map(Date::toLocalDate);
    }
}
