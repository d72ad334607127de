package be.mille.screening.web;

import be.mille.access.Access;
import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Professionals;
import be.mille.family.FamilySummary;
import be.mille.family.PersonCard.Member;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.screening.Conversations;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.Screening;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.ScreeningPacks;
import be.mille.screening.ScreeningState;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The start of a conversation with the second parent, and the section of those this reader may know of. */
@Component
@Transactional
class SecondParentPages {
    private final Conversations conversations;
    private final SecondParents parents;
    private final ScreeningPacks packs;
    private final Access access;
    private final Clearances clearances;
    private final Professionals professionals;
    private final PageWords words;
    private final Names names;
    private final Clock clock;

    SecondParentPages(
            Conversations conversations,
            SecondParents parents,
            ScreeningPacks packs,
            Access access,
            Clearances clearances,
            Professionals professionals,
            PageWords words,
            Names names,
            Clock clock) {
        this.conversations = conversations;
        this.parents = parents;
        this.packs = packs;
        this.access = access;
        this.clearances = clearances;
        this.professionals = professionals;
        this.words = words;
        this.names = names;
        this.clock = clock;
    }

    /** Empty, and so not on the page, for whoever was not named by the one who held them. */
    List<ScreeningsPage.Apart> held(FamilySummary family, Locale locale) {
        var t = words.texts(locale);
        var all = conversations.ofSecondParents(family.id());
        var named = names.of(all.stream().map(Screening::startedBy).toList());
        return all.stream()
                .map(one -> new ScreeningsPage.Apart(
                        parents.called(one, t), held(one, t, named.getOrDefault(one.startedBy(), ""))))
                .toList();
    }

    private ScreeningsPage.Held held(Screening one, Texts t, String by) {
        return ScreeningsPage.Held.of(
                one, t.get("screening.second-parent.conversation"), by, false, Brussels.today(clock), t);
    }

    StartPage start(FamilyId family, Member parent, Locale locale) {
        access.require(ScreeningAction.START, family);
        var pack = packs.forSecondParent();
        var t = words.texts(locale);
        var known = pack.wordings().keySet();
        var language = Optional.ofNullable(parent.detail()).stream()
                .flatMap(one -> one.fields().languages().stream())
                .filter(known::contains)
                .findFirst()
                .orElse(locale.getLanguage());
        return new StartPage(
                family.toString(),
                parent.fields().called(),
                true,
                words.of(Optional.of(pack), locale, language).of("opening.invitation"),
                knowing(family, t),
                List.of(),
                List.of(),
                OverviewPages.languages(pack, locale),
                OverviewPages.choices(Interpreting.values(), "screening.interpreting", t),
                OverviewPages.choices(Presence.values(), "screening.presence", t),
                ScreeningMoment.FREE.name(),
                language,
                Interpreting.SHARED_LANGUAGE.name(),
                Presence.NOT_SAID.name(),
                UUID.randomUUID().toString(),
                unfinished(family, parent.id()));
    }

    /** Whom she named before for what she wrote about the second parent: what is said now is open to them as well. */
    private List<StartPage.Reader> knowing(FamilyId family, Texts t) {
        var me = CurrentActor.get().id();
        var others = clearances.mayKnow(family, Compartment.C10, me).stream()
                .filter(one -> !one.equals(me))
                .toList();
        return professionals.byIds(others).values().stream()
                .map(one -> new StartPage.Reader(one.name(), t.of("ui.function", one.function())))
                .sorted(Comparator.comparing(StartPage.Reader::name))
                .toList();
    }

    private @Nullable String unfinished(FamilyId family, UUID person) {
        var me = CurrentActor.get().id();
        return conversations.ofSecondParents(family).stream()
                .filter(one -> person.equals(one.person()) && one.startedBy().equals(me))
                .filter(one -> one.state() != ScreeningState.DONE && one.resumableOn(Brussels.today(clock)))
                .findFirst()
                .map(one -> one.id().toString())
                .orElse(null);
    }

    /** Whom the button names; null where nobody stands in the record or nobody can begin. */
    @Nullable
    String talkWith(FamilyId family) {
        return access.offers(ScreeningAction.START, family, Compartment.C0)
                ? parents.of(family).map(one -> one.fields().called()).orElse(null)
                : null;
    }
}
