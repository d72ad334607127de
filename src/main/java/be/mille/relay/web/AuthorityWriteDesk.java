package be.mille.relay.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.family.Families;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.relay.Authorities;
import be.mille.relay.Authority;
import be.mille.relay.AuthorityId;
import be.mille.relay.RelayContent;
import be.mille.relay.RelayWords;
import be.mille.relay.SheKnows;
import be.mille.relay.internal.RelayAction;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the page on which an authority is noted or changed. */
@Component
@Transactional
class AuthorityWriteDesk {
    /** When it is read again, unless something else is said. */
    private static final int WEEKS = 6;

    private final Access access;
    private final Families families;
    private final RelayContent content;
    private final RelayTeam team;
    private final Authorities authorities;
    private final RelayWords words;
    private final Ids ids;

    AuthorityWriteDesk(
            Access access,
            Families families,
            RelayContent content,
            RelayTeam team,
            Authorities authorities,
            RelayWords words,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.content = content;
        this.team = team;
        this.authorities = authorities;
        this.words = words;
        this.ids = ids;
    }

    AuthorityForm begun(Texts t) {
        return new AuthorityForm(
                ids.next().toString(),
                0,
                "",
                "",
                "",
                words.dates(t).numeric(words.today()),
                "",
                "",
                "",
                "",
                "",
                words.dates(t).numeric(words.today().plusWeeks(WEEKS)));
    }

    AuthorityForm as(Authority one, Texts t) {
        var fields = one.fields();
        var dates = words.dates(t);
        return new AuthorityForm(
                "",
                one.version(),
                fields.kind(),
                fields.contact(),
                fields.reach(),
                dates.numeric(fields.since()),
                fields.frame(),
                fields.maySay(),
                fields.notSay(),
                fields.knows().name(),
                fields.knowsWords(),
                dates.numeric(fields.rereadOn()));
    }

    private String readers(FamilyId family, @Nullable AuthorityId id, Texts t) {
        if (id == null) {
            return team.readers(family, Compartment.C8, CurrentActor.get().id(), t);
        }
        var one = authorities.get(family, id);
        return team.readers(one.family(), one.compartment(), one.author(), t);
    }

    /** @param id null for a new one */
    AuthorityWritePage page(FamilyId family, @Nullable AuthorityId id, AuthorityForm form, FormErrors errors, Texts t) {
        access.require(RelayAction.NOTE_AUTHORITY, family);
        var all = "/families/" + family + "/authorities";
        return new AuthorityWritePage(
                id == null ? all + "/new" : all + "/" + id + "/edit",
                id == null ? all : all + "/" + id,
                families.get(family).called(),
                id == null,
                content.authorities(t.language()),
                content.frames(t.language()),
                Arrays.stream(SheKnows.values())
                        .map(one -> new Choice(one.name(), t.of("relay.knows", one)))
                        .toList(),
                content.draft(),
                readers(family, id, t),
                form,
                errors);
    }
}
