package be.mille.intake.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.directory.Categories;
import be.mille.intake.Arrival;
import be.mille.intake.ArrivalAnswer;
import be.mille.intake.ArrivalId;
import be.mille.intake.Arrivals;
import be.mille.intake.Asked;
import be.mille.intake.Attaching;
import be.mille.intake.Knows;
import be.mille.intake.Way;
import be.mille.intake.internal.IntakeAction;
import be.mille.intake.web.ArrivalPage.AnswerForm;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the queue of a house, the form that adds to it, and one of its requests. */
@Component
@Transactional
class ArrivalDesk {
    static final String ALL = "/arrivals";

    private final Access access;
    private final Arrivals arrivals;
    private final Attaching attaching;
    private final Categories categories;
    private final ArrivalWords words;

    ArrivalDesk(Access access, Arrivals arrivals, Attaching attaching, Categories categories, ArrivalWords words) {
        this.access = access;
        this.arrivals = arrivals;
        this.attaching = attaching;
        this.categories = categories;
        this.words = words;
    }

    QueuePage queue(int page, Texts t) {
        var queue = arrivals.waiting(page);
        var waiting = queue.waiting();
        var perhaps = arrivals.perhaps(waiting.stream().map(Arrival::id).toList());
        var answered = page == 0 ? arrivals.answered() : List.<Arrival>of();
        return new QueuePage(
                t.get("intake.summary", arrivals.late()),
                waiting.stream().map(one -> row(one, perhaps, t)).toList(),
                answered.stream()
                        .filter(one -> outcome(one) != ArrivalAnswer.LAPSED)
                        .map(one -> row(one, Map.of(), t))
                        .toList(),
                answered.stream()
                        .filter(one -> outcome(one) == ArrivalAnswer.LAPSED)
                        .map(one -> t.get(
                                "intake.lapsed", words.dates(t).full(one.asked().on()), Arrivals.UNANSWERED.getDays()))
                        .toList(),
                page == 0 ? null : ALL + "?page=" + (page - 1),
                queue.more() ? ALL + "?page=" + (page + 1) : null);
    }

    private static @Nullable ArrivalAnswer outcome(Arrival one) {
        return one.answered() == null ? null : one.answered().answer();
    }

    private QueuePage.Row row(Arrival one, Map<ArrivalId, List<Arrival>> perhaps, Texts t) {
        var asked = one.asked();
        var outcome = outcome(one);
        return new QueuePage.Row(
                ALL + "/" + one.id(),
                outcome == null ? t.get("intake.age", words.days(one)) : t.of("intake.answer", outcome),
                words.called(asked, t),
                words.what(asked, t),
                words.from(asked, t),
                one.urgent(),
                outcome == null && words.days(one) >= Arrivals.LATE_DAYS,
                perhaps.getOrDefault(one.id(), List.of()).stream()
                        .findFirst()
                        .map(other -> t.get("intake.perhaps", same(other, t)))
                        .orElse(null),
                one.again().isEmpty() ? null : t.get("intake.again", one.again().size()));
    }

    /** "Yasmina, demandé le 12 nov. par Mme Dubois". */
    private String same(Arrival one, Texts t) {
        return t.get(
                "intake.same",
                words.called(one.asked(), t),
                words.dates(t).brief(one.asked().on()),
                words.asker(one.asked(), t));
    }

    List<String> categoryIds() {
        return categories.ids();
    }

    NotePage noting(ArrivalForm form, FormErrors errors, Texts t) {
        access.require(IntakeAction.NOTE);
        return form(ALL + "/new", ALL, form, errors, t);
    }

    /**
     * @param typed null for what was noted
     * @throws NotFoundException for somebody else's
     * @throws StaleException when it waits no more
     */
    NotePage correcting(ArrivalId id, @Nullable ArrivalForm typed, FormErrors errors, Texts t) {
        var one = own(id);
        var form = typed == null ? ArrivalForm.of(one, words.dates(t)) : typed;
        return form(ALL + "/" + id + "/correct", ALL + "/" + id, form, errors, t);
    }

    /** What the reader noted herself, and that still waits. */
    Arrival own(ArrivalId id) {
        var one = arrivals.get(id);
        if (!mine(one)) {
            throw new NotFoundException();
        }
        if (!one.waits()) {
            throw new StaleException();
        }
        return one;
    }

    private static boolean mine(Arrival one) {
        return one.author().equals(CurrentActor.get().id());
    }

    private NotePage form(String action, String back, ArrivalForm form, FormErrors errors, Texts t) {
        return new NotePage(
                form.version() != null,
                action,
                back,
                form,
                Arrays.stream(Way.values())
                        .map(one -> new Choice(one.name(), t.of("intake.way", one)))
                        .toList(),
                categories.ids().stream()
                        .map(one -> new Choice(one, categories.name(one, t.language())))
                        .sorted(Comparator.comparing(Choice::text))
                        .toList(),
                Arrays.stream(Knows.values())
                        .map(one -> new Choice(one.name(), t.of("intake.knows", one)))
                        .toList(),
                errors);
    }

    ArrivalPage one(ArrivalId id, AnswerForm form, FormErrors errors, Texts t) {
        var one = arrivals.get(id);
        var deliveries = new ArrayList<ArrivalPage.Delivery>();
        deliveries.add(delivery(one, false, one.waits(), t));
        one.again().forEach(other -> deliveries.add(delivery(other, true, one.waits(), t)));
        var perhaps = one.waits() ? arrivals.perhaps(List.of(id)).getOrDefault(id, List.of()) : List.<Arrival>of();
        return new ArrivalPage(
                ALL + "/" + id,
                words.called(one.asked(), t),
                words.what(one.asked(), t),
                one.urgent(),
                one.waits(),
                deliveries,
                perhaps.stream().map(other -> perhaps(other, t)).toList(),
                one.withIt() ? ALL + "/" + one.joined() : null,
                one.joined() != null && !one.withIt(),
                one.answered() == null ? null : answer(id, one.answered(), t),
                ArrivalAnswer.GIVEN.stream()
                        .map(it ->
                                new Choice(it.name(), t.of("intake.answer", it), t.of("intake.answer.hint", it), false))
                        .toList(),
                form,
                one.version(),
                errors);
    }

    private ArrivalPage.Perhaps perhaps(Arrival other, Texts t) {
        var outcome = outcome(other);
        var same = same(other, t);
        return new ArrivalPage.Perhaps(
                outcome == null ? same : same + " · " + t.of("intake.answer", outcome),
                ALL + "/" + other.id(),
                outcome == null ? other.id().toString() : null);
    }

    private ArrivalPage.Delivery delivery(Arrival one, boolean again, boolean waits, Texts t) {
        var asked = one.asked();
        return new ArrivalPage.Delivery(
                t.get(
                        again ? "intake.delivery.again" : "intake.delivery",
                        words.dates(t).full(asked.on())),
                asked.urgent(),
                facts(asked, t),
                asked.words(),
                t.of("intake.told.knows", asked.knows()),
                t.get("intake.noted", words.who(one.author(), t), words.dates(t).moment(one.notedAt())),
                again && waits ? ALL + "/" + one.id() + "/separate" : null,
                one.waits() && mine(one) ? ALL + "/" + one.id() + "/correct" : null);
    }

    private List<ArrivalPage.Fact> facts(Asked asked, Texts t) {
        var facts = new ArrayList<ArrivalPage.Fact>();
        facts.add(new ArrivalPage.Fact(t.get("intake.asker"), words.asker(asked, t)));
        add(facts, t.get("intake.house"), asked.house());
        add(facts, t.get("intake.reply"), asked.reply());
        add(facts, t.get("intake.way"), words.way(asked, t));
        add(facts, t.get("intake.called"), asked.about().called());
        add(facts, t.get("intake.born"), asked.about().born());
        add(facts, t.get("intake.due"), words.due(asked, t));
        add(facts, t.get("intake.phone"), words.phone(asked));
        add(facts, t.get("intake.category"), words.category(asked, t));
        return facts;
    }

    private static void add(List<ArrivalPage.Fact> facts, String name, @Nullable String value) {
        if (value != null) {
            facts.add(new ArrivalPage.Fact(name, value));
        }
    }

    private ArrivalPage.Answer answer(ArrivalId id, Arrival.Answered answered, Texts t) {
        var when = words.dates(t).moment(answered.at());
        return new ArrivalPage.Answer(
                ArrivalWords.knot(answered.answer()),
                t.of("intake.answer", answered.answer()),
                answered.reason(),
                answered.by() == null ? when : t.get("intake.noted", words.who(answered.by(), t), when),
                answered.undoable(),
                attaching
                        .at(id)
                        .map(at -> "/families/" + at.family() + "/notes/" + at.note())
                        .orElse(null));
    }
}
