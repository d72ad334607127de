package be.mille.handover.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.family.Stage;
import be.mille.family.Stages;
import be.mille.handover.Border;
import be.mille.handover.Handover;
import be.mille.handover.HandoverId;
import be.mille.handover.HandoverState;
import be.mille.handover.Handovers;
import be.mille.handover.internal.HandoverAction;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out who goes on with a family, and one handover. */
@Component
@Transactional
class HandoverDesk {
    private static final int FIRST_WEEKS = 28;
    private static final int YEAR = 365;

    private final Access access;
    private final Families families;
    private final Handovers handovers;
    private final HandoverWords words;
    private final Ids ids;

    HandoverDesk(Access access, Families families, Handovers handovers, HandoverWords words, Ids ids) {
        this.access = access;
        this.families = families;
        this.handovers = handovers;
        this.words = words;
        this.ids = ids;
    }

    HandoversPage all(FamilyId family, FormErrors errors, Texts t) {
        var all = handovers.of(family);
        var her = families.get(family);
        return new HandoversPage(
                family.toString(),
                her.called(),
                Stages.words(her.stage(), t, words.dates(t)),
                all.stream()
                        .filter(one -> one.state() == HandoverState.ACCEPTED)
                        .findFirst()
                        .map(one -> t.get(
                                "handover.holder",
                                words.name(one.receiver()),
                                words.dates(t).brief(one.on())))
                        .orElse(null),
                all.stream().map(one -> row(family, one, t)).toList(),
                all.stream().anyMatch(one -> one.state() == HandoverState.PROPOSED),
                access.offers(HandoverAction.PROPOSE, family, Compartment.C0),
                borders(t),
                next(her.stage()).name(),
                ids.next().toString(),
                errors);
    }

    private HandoversPage.Row row(FamilyId family, Handover one, Texts t) {
        return new HandoversPage.Row(
                "/families/" + family + "/handovers/" + one.id(),
                title(one, t),
                words.stands(one, t),
                HandoverWords.knot(one.state()),
                one.silent(words.today()));
    }

    private String title(Handover one, Texts t) {
        return t.get(
                "handover.one.title",
                t.of("handover.border", one.border()),
                words.dates(t).brief(one.on()));
    }

    HandoverPage one(FamilyId family, HandoverId id, @Nullable String typed, FormErrors errors, Texts t) {
        var one = handovers.get(family, id);
        var me = CurrentActor.get().id();
        boolean mine = one.author().equals(me);
        boolean writes = access.offers(HandoverAction.ANSWER, family, Compartment.C0);
        return new HandoverPage(
                "/families/" + family + "/handovers/" + id,
                family.toString(),
                families.get(family).called(),
                title(one, t),
                words.stands(one, t),
                t.get(
                        "handover.responsible",
                        words.name(one.state() == HandoverState.ACCEPTED ? one.receiver() : one.author())),
                HandoverWords.knot(one.state()),
                one.words(),
                letter(family, one, me.equals(one.receiver()) || mine),
                read(one, t),
                writes && me.equals(one.receiver()) && one.state() == HandoverState.PROPOSED,
                writes && mine && one.state() == HandoverState.PROPOSED,
                writes && mine && (one.state() == HandoverState.DECLINED || one.silent(words.today())),
                one.version(),
                typed,
                errors);
    }

    private static @Nullable String read(Handover one, Texts t) {
        var said = one.read();
        return said == null ? null : t.of("handover.read", said);
    }

    /** The letter is asked for only by one of the two: everybody else's look at the page leaves no trace of a letter. */
    private @Nullable String letter(FamilyId family, Handover one, boolean ofTheTwo) {
        return ofTheTwo && !one.taken() ? handovers.letter(family, one.id()).orElse(null) : null;
    }

    static List<Choice> borders(Texts t) {
        return Arrays.stream(Border.values())
                .map(one -> new Choice(one.name(), t.of("handover.border", one)))
                .toList();
    }

    /** Where the way changes hands next, from where she is today. */
    static Border next(Stage stage) {
        return switch (stage) {
            case Stage.Pregnant _ -> Border.DISCHARGE;
            case Stage.AfterBirth(int days, var _) when days < 8 -> Border.DISCHARGE;
            case Stage.AfterBirth(int days, var _) when days <= FIRST_WEEKS -> Border.DAY_28;
            case Stage.AfterBirth(int days, var _) when days <= YEAR -> Border.MONTH_12;
            case Stage.AfterBirth _ -> Border.MONTH_24;
            case Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> Border.OTHER;
        };
    }

    /** The day of that border, or today when no date tells. */
    static LocalDate day(FamilySummary her, LocalDate today) {
        return switch (her.stage()) {
            case Stage.Pregnant(int _, int _, var due) -> due.isBefore(today) ? today : earlier(due, today);
            case Stage.AfterBirth(int days, var birth)
            when days >= 8 && days <= FIRST_WEEKS -> birth.plusDays(FIRST_WEEKS);
            case Stage.AfterBirth _, Stage.AfterLoss _, Stage.Closed _, Stage.Undated _ -> today;
        };
    }

    /** A due date too far ahead to be promised is left to whoever writes. */
    private static LocalDate earlier(LocalDate due, LocalDate today) {
        return due.isAfter(today.plusMonths(3)) ? today : due;
    }
}
