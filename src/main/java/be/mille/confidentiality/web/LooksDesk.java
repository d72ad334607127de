package be.mille.confidentiality.web;

import be.mille.access.Looks;
import be.mille.access.OutsideLooks;
import be.mille.confidentiality.UnrecognisedLooks;
import be.mille.directory.HouseName;
import be.mille.directory.Organisations;
import be.mille.kernel.FamilyId;
import be.mille.ui.Dates;
import be.mille.ui.Texts;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Lays out who looked, from inside and from outside, and what was answered about a look a family did not recognise. */
@Component
class LooksDesk {
    /** As far back as looks are shown. */
    private static final Duration SHOWN = Duration.ofDays(92);

    private final Looks looks;
    private final OutsideLooks outside;
    private final UnrecognisedLooks unrecognised;
    private final Organisations organisations;
    private final Clock clock;

    LooksDesk(
            Looks looks,
            OutsideLooks outside,
            UnrecognisedLooks unrecognised,
            Organisations organisations,
            Clock clock) {
        this.looks = looks;
        this.outside = outside;
        this.unrecognised = unrecognised;
        this.organisations = organisations;
        this.clock = clock;
    }

    List<AccessPage.Look> of(FamilyId family, Texts t, Dates dates) {
        var unknown = unrecognised.of(family);
        return looks.of(family, clock.instant().minus(SHOWN)).stream()
                .map(one -> look(one, unknown, t, dates))
                .toList();
    }

    List<AccessPage.Outside> outside(FamilyId family, Texts t, Dates dates) {
        return outside.of(family, clock.instant().minus(SHOWN)).stream()
                .map(one -> new AccessPage.Outside(
                        dates.brief(one.day()), t.get("confidentiality.looks.outside", one.who())))
                .toList();
    }

    private AccessPage.Look look(
            Looks.Look one, Map<UnrecognisedLooks.Line, List<UnrecognisedLooks.Answer>> unknown, Texts t, Dates dates) {
        var organisation = organisations.find(one.organisation()).map(house -> house.name(t.language()));
        var line = new UnrecognisedLooks.Line(one.day(), one.organisation(), one.function());
        return new AccessPage.Look(
                dates.brief(one.day()),
                HouseName.together(t.of("ui.function", one.function()), organisation.orElse("")),
                t.of("confidentiality.purpose", one.purpose()),
                opened(one.opened(), t),
                one.exceptional(),
                unknown.containsKey(line),
                unknown.getOrDefault(line, List.of()).stream()
                        .map(said -> new AccessPage.Answer(dates.brief(said.day()), said.words()))
                        .toList(),
                one.day().toString(),
                one.organisation().toString(),
                one.function().name());
    }

    /** The general word first; what follows is a part of it. */
    static String opened(Set<Looks.Opened> opened, Texts t) {
        return opened.stream()
                .sorted()
                .map(one -> t.of("confidentiality.opened", one))
                .collect(Collectors.joining(", "));
    }
}
