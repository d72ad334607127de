package be.mille.relay.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.Audience;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.relay.OpenRelays;
import be.mille.relay.RelayContent;
import be.mille.relay.RelayWords;
import be.mille.relay.StartRelay;
import be.mille.relay.internal.RelayAction;
import be.mille.ui.Choice;
import be.mille.ui.DateInput;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which an open relay is noted, and makes the command of what was typed. */
@Component
@Transactional
class StartDesk {
    /** When it is looked at again, unless something else is said. */
    private static final int DAYS = 3;

    private final Access access;
    private final Families families;
    private final OpenRelays relays;
    private final RelayContent content;
    private final RelayTeam team;
    private final RelayWords words;
    private final Ids ids;

    StartDesk(
            Access access,
            Families families,
            OpenRelays relays,
            RelayContent content,
            RelayTeam team,
            RelayWords words,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.relays = relays;
        this.content = content;
        this.team = team;
        this.words = words;
        this.ids = ids;
    }

    StartForm begun(Texts t) {
        return new StartForm(
                ids.next().toString(),
                "",
                Audience.TEAM.name(),
                words.dates(t).numeric(words.today()),
                "",
                "",
                words.dates(t).numeric(words.today().plusDays(DAYS)),
                "");
    }

    StartPage page(FamilyId family, StartForm form, FormErrors errors, Texts t) {
        access.require(RelayAction.START, family);
        return new StartPage(
                "/families/" + family + "/relays/new",
                family.toString(),
                families.get(family).called(),
                content.kinds(t.language()),
                content.draft(),
                subjects(family, t),
                team.places(family, open(family), one -> words.subject(one, t), t),
                team.choices(relays.colleagues(family, form.ofSubject().words()), t),
                form,
                errors);
    }

    private List<Audience> open(FamilyId family) {
        return Arrays.stream(Audience.values())
                .filter(one -> one.restricted() || access.offers(RelayAction.START, family, one.words()))
                .toList();
    }

    private List<Choice> subjects(FamilyId family, Texts t) {
        return open(family).stream()
                .map(one -> new Choice(one.name(), words.subject(one, t)))
                .toList();
    }

    /** Asked after the form was found readable. */
    StartRelay command(FamilyId family, StartForm form) {
        return new StartRelay(
                StartForm.uuid(form.key()).orElseGet(ids::next),
                family,
                place(family, form),
                StartForm.text(form.kind()),
                DateInput.parse(form.since()).orElseThrow(),
                StartForm.text(form.awaited()),
                StartForm.text(form.from()),
                DateInput.parse(form.lookOn()).orElseThrow(),
                form.asked().orElse(null));
    }

    /** Whoever may not know her social situation notes it where she may write. */
    private Compartment place(FamilyId family, StartForm form) {
        var wanted = form.ofSubject().words();
        return wanted.restricted() || access.offers(RelayAction.START, family, wanted) ? wanted : Compartment.C0;
    }
}
