package be.mille.relay.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.family.Families;
import be.mille.family.Stages;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.relay.Agreed;
import be.mille.relay.Authorities;
import be.mille.relay.Authority;
import be.mille.relay.AuthorityId;
import be.mille.relay.RelayContent;
import be.mille.relay.RelayWords;
import be.mille.relay.internal.RelayAction;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out the authorities around a family, all of them and one. */
@Component
@Transactional
class AuthorityDesk {
    private static final int WEEKS = 6;

    private final Access access;
    private final Families families;
    private final Authorities authorities;
    private final RelayContent content;
    private final RelayTeam team;
    private final RelayWords words;

    AuthorityDesk(
            Access access,
            Families families,
            Authorities authorities,
            RelayContent content,
            RelayTeam team,
            RelayWords words) {
        this.access = access;
        this.families = families;
        this.authorities = authorities;
        this.content = content;
        this.team = team;
        this.words = words;
    }

    AuthoritiesPage all(FamilyId family, Texts t) {
        var all = authorities.of(family);
        var her = families.get(family);
        return new AuthoritiesPage(
                family.toString(),
                her.called(),
                Stages.words(her.stage(), t, words.dates(t)),
                all.stream()
                        .filter(Authority::there)
                        .map(one -> row(family, one, t))
                        .toList(),
                all.stream()
                        .filter(one -> !one.there())
                        .map(one -> row(family, one, t))
                        .toList(),
                writes(family));
    }

    private boolean writes(FamilyId family) {
        return access.offers(RelayAction.NOTE_AUTHORITY, family, Compartment.C0);
    }

    private AuthoritiesPage.Row row(FamilyId family, Authority one, Texts t) {
        var fields = one.fields();
        var dates = words.dates(t);
        var ended = one.endedOn();
        return new AuthoritiesPage.Row(
                "/families/" + family + "/authorities/" + one.id(),
                content.authority(fields.kind(), t.language()),
                content.frame(fields.frame(), t.language()),
                t.get("relay.authority.since.line", dates.full(fields.since())),
                contact(one),
                fields.maySay(),
                fields.notSay(),
                t.of("relay.knows", fields.knows()),
                fields.knowsWords(),
                ended == null
                        ? t.get("relay.authority.reread.line", dates.full(fields.rereadOn()))
                        : t.get("relay.authority.ended.line", dates.full(ended)),
                one.toReread(words.today()),
                team.readers(one.family(), one.compartment(), one.author(), t));
    }

    private static @Nullable String contact(Authority one) {
        var fields = one.fields();
        var line = Stream.of(fields.contact(), fields.reach())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        return line.isEmpty() ? null : line;
    }

    AuthorityPage one(FamilyId family, AuthorityId id, @Nullable String rereadOn, FormErrors errors, Texts t) {
        var one = authorities.get(family, id);
        boolean writes = writes(family);
        return new AuthorityPage(
                "/families/" + family + "/authorities/" + id,
                family.toString(),
                families.get(family).called(),
                row(family, one, t),
                writes ? team.nameable(one.family(), one.compartment(), one.author(), t) : List.of(),
                authorities.course(family, id).reversed().stream()
                        .map(line -> line(line, t))
                        .toList(),
                writes && one.there(),
                writes && !one.there(),
                one.version(),
                rereadOn == null ? words.dates(t).numeric(words.today().plusWeeks(WEEKS)) : rereadOn,
                errors);
    }

    private AuthorityPage.Line line(Agreed one, Texts t) {
        return new AuthorityPage.Line(
                words.dates(t).moment(one.at()),
                t.of("relay.agreed", one.what()),
                words.name(one.actor(), t),
                one.maySay(),
                one.notSay(),
                t.of("relay.knows", one.knows()));
    }

    /** Where she is asked before one colleague more may know what its author wrote of this subject. */
    String naming(FamilyId family, AuthorityId id, ActorId colleague, HttpServletRequest request) {
        var one = authorities.get(family, id);
        return RelayTeam.naming(one.family(), one.compartment(), one.author(), "authorities/" + id, colleague, request);
    }
}
