package be.mille.relay.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.family.Stages;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.relay.OpenRelay;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayContent;
import be.mille.relay.RelayId;
import be.mille.relay.RelayWords;
import be.mille.relay.internal.RelayAction;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out what waits for somebody outside, all of it and one of them. */
@Component
@Transactional
class RelayDesk {
    private static final int DAYS = 7;

    private final Access access;
    private final Families families;
    private final OpenRelays relays;
    private final RelayContent content;
    private final RelayTeam team;
    private final RelayWords words;

    RelayDesk(
            Access access,
            Families families,
            OpenRelays relays,
            RelayContent content,
            RelayTeam team,
            RelayWords words) {
        this.access = access;
        this.families = families;
        this.relays = relays;
        this.content = content;
        this.team = team;
        this.words = words;
    }

    RelaysPage all(FamilyId family, Texts t) {
        var all = relays.of(family);
        var her = families.get(family);
        return new RelaysPage(
                family.toString(),
                her.called(),
                Stages.words(her.stage(), t, words.dates(t)),
                all.stream()
                        .filter(OpenRelay::open)
                        .map(one -> row(family, one, t))
                        .toList(),
                all.stream()
                        .filter(one -> !one.open())
                        .map(one -> row(family, one, t))
                        .toList(),
                access.offers(RelayAction.START, family, Compartment.C0));
    }

    private RelaysPage.Row row(FamilyId family, OpenRelay one, Texts t) {
        var dates = words.dates(t);
        var end = one.end();
        return new RelaysPage.Row(
                "/families/" + family + "/relays/" + one.id(),
                words.kind(one, t),
                words.days(one, t),
                one.awaited(),
                t.get("relay.from.line", one.from()),
                words.owner(one, t),
                end == null
                        ? t.get("relay.look.line", dates.full(one.lookOn()))
                        : t.get("relay.end.line", content.end(end.how(), t.language()), dates.full(end.on())),
                one.late(words.today()) ? t.get("relay.late", dates.full(one.lookOn())) : null,
                team.readers(one.family(), one.compartment(), one.author(), t));
    }

    RelayPage one(FamilyId family, RelayId id, RelayForm typed, FormErrors errors, Texts t) {
        var one = relays.get(family, id);
        boolean writes = access.offers(RelayAction.LOOK, family, Compartment.C0);
        var acts = acts(family, one, writes);
        return new RelayPage(
                "/families/" + family + "/relays/" + id,
                family.toString(),
                families.get(family).called(),
                row(family, one, t),
                t.get("relay.since.line", words.dates(t).full(one.since())),
                words.subject(one.compartment(), t),
                writes ? team.nameable(one.family(), one.compartment(), one.author(), t) : List.of(),
                relays.course(family, id).stream()
                        .map(step -> new RelayPage.Line(
                                words.dates(t).moment(step.at()),
                                words.step(step, t),
                                words.name(step.actor(), t),
                                step.words()))
                        .toList(),
                acts,
                acts.owns() ? colleagues(family, id, t) : List.of(),
                content.ends(t.language()),
                content.draft(),
                one.version(),
                acts.owns() && typed.lookOn() == null ? typed.looking(next(t)) : typed,
                typed.kept(acts),
                errors);
    }

    /** In a week, unless something else is typed. */
    private String next(Texts t) {
        return words.dates(t).numeric(words.today().plusDays(DAYS));
    }

    private RelayPage.Acts acts(FamilyId family, OpenRelay one, boolean writes) {
        var me = CurrentActor.get().id();
        boolean mine = one.owner().equals(me);
        return new RelayPage.Acts(
                writes && one.open() && mine,
                writes && one.open() && one.askedOf(me),
                writes
                        && one.open()
                        && !mine
                        && !one.askedOf(me)
                        && relays.colleagues(family, one.id()).contains(me),
                writes && !one.open() && mine);
    }

    private List<Choice> colleagues(FamilyId family, RelayId id, Texts t) {
        return team.choices(relays.colleagues(family, id), t);
    }

    /** Where she is asked before one colleague more may know what its author wrote of this subject. */
    String naming(FamilyId family, RelayId id, ActorId colleague, HttpServletRequest request) {
        var one = relays.get(family, id);
        return RelayTeam.naming(one.family(), one.compartment(), one.author(), "relays/" + id, colleague, request);
    }
}
