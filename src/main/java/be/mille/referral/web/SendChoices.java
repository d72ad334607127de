package be.mille.referral.web;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.access.Relations;
import be.mille.directory.HelpService;
import be.mille.directory.HelpServices;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.directory.ServiceId;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.Brussels;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import be.mille.referral.AnswersGiven;
import be.mille.referral.AnswersGiven.Given;
import be.mille.referral.AnswersGiven.Room;
import be.mille.referral.Receiver;
import be.mille.ui.Choice;
import be.mille.ui.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Whom a request may be for, and who may go with her the first time. */
@Component
class SendChoices {
    private final Families families;
    private final HelpServices services;
    private final Professionals professionals;
    private final Relations relations;
    private final AnswersGiven given;
    private final GivenWords givenWords;
    private final Clock clock;

    SendChoices(
            Families families,
            HelpServices services,
            Professionals professionals,
            Relations relations,
            AnswersGiven given,
            GivenWords givenWords,
            Clock clock) {
        this.families = families;
        this.services = services;
        this.professionals = professionals;
        this.relations = relations;
        this.given = given;
        this.givenWords = givenWords;
        this.clock = clock;
    }

    /**
     * @param subject what the request tells of: of a restricted one nothing is counted
     * @param here services whose people read requests here: the others are called, or written to
     * @param several whether more than one could be asked at once
     */
    List<Choice> receivers(
            FamilyId family, String category, Compartment subject, Set<ServiceId> here, boolean several, Texts t) {
        var postcode = families.get(family).postcode();
        var all = new ArrayList<Choice>();
        var listed = services.inCategory(category, postcode == null ? "" : postcode);
        var answers = answers(listed, subject);
        inOrder(listed, answers).forEach(one -> {
            var hint = hint(one, answers.get(one.id()), t);
            all.add(new Choice(
                    value(one.id(), here),
                    one.name(t.language()),
                    here.contains(one.id()) ? hint : t.get("referral.service.hint", hint, elsewhere(one, subject, t)),
                    false));
        });
        if (several) {
            all.add(new Choice(
                    SendForm.TOGETHER, t.get("referral.to.together"), t.get("referral.to.together.hint"), true));
        }
        all.add(new Choice(SendForm.COLLEAGUE, t.get("referral.to.colleague"), null, true));
        all.add(new Choice(SendForm.OUTSIDE, t.get("referral.to.outside"), null, true));
        return all;
    }

    static String value(ServiceId service, Set<ServiceId> here) {
        return (here.contains(service) ? SendForm.SERVICE : SendForm.LISTED) + service;
    }

    /** Nobody of it reads requests here: how it is asked all the same, and where. */
    private static String elsewhere(HelpService one, Compartment subject, Texts t) {
        var how = t.get(subject.restricted() ? "referral.listed.called" : "referral.listed");
        return one.reach().said()
                ? t.get("referral.service.hint", how, one.reach().line())
                : how;
    }

    /** Those that said yes lately come first, those that were full last; in each group as the list has them. */
    private Stream<HelpService> inOrder(List<HelpService> listed, Map<ServiceId, Given> answers) {
        var today = Brussels.today(clock);
        return listed.stream().sorted(Comparator.comparing(one -> {
            var given = answers.get(one.id());
            return given == null ? Room.UNKNOWN : given.room(today);
        }));
    }

    /** What the list knows of a service that is asked as somebody outside. */
    SendForm filled(SendForm form, Texts t) {
        return form.listed()
                .flatMap(services::find)
                .map(one -> form.reaching(one.name(t.language()), one.reach()))
                .orElse(form);
    }

    /** @param apart those nobody of which reads here: they can be asked where the list says at which number the code is told */
    List<Choice> together(List<ServiceId> several, List<ServiceId> apart, Texts t) {
        var here = services.byIds(several).values().stream()
                .map(one -> new Choice(one.id().toString(), one.name(t.language()), hint(one, t), false));
        var elsewhere = services.byIds(apart).values().stream()
                .filter(one -> one.reach().shown() != null)
                .map(one -> new Choice(
                        SendForm.LISTED + one.id(),
                        one.name(t.language()),
                        t.get("referral.service.hint", hint(one, t), t.get("referral.together.listed")),
                        false));
        return Stream.concat(here, elsewhere)
                .sorted(Comparator.comparing(Choice::text))
                .toList();
    }

    /** With what the list knows of those who are asked together and have no account. */
    Receiver named(Receiver to, Texts t) {
        if (!(to instanceof Receiver.Pool(var several, var outside))) {
            return to;
        }
        return new Receiver.Pool(
                several,
                outside.stream()
                        .map(one -> Optional.ofNullable(one.listed())
                                .flatMap(services::find)
                                .map(service -> new Receiver.Outside(
                                        service.name(t.language()),
                                        Objects.requireNonNullElse(
                                                service.reach().shown(), ""),
                                        service.id()))
                                .orElse(one))
                        .toList());
    }

    /**
     * Services a request may be passed on to: neither one's own nor the one that asked. Of nothing restricted a letter is made: whoever is of
     * no house here, or of no list, is written to.
     */
    List<Choice> further(String category, OrganisationId asker, @Nullable Compartment subject, Texts t) {
        var own = CurrentActor.get().organisation();
        boolean leaves = subject == null || !subject.restricted();
        var listed = services.inCategory(category, "").stream()
                .filter(one -> one.organisation() == null
                        ? leaves
                        : !one.organisation().equals(own) && !one.organisation().equals(asker))
                .toList();
        var answers = answers(listed, subject);
        var all = inOrder(listed, answers).map(one -> further(one, answers.get(one.id()), t));
        return leaves
                ? Stream.concat(all, Stream.of(new Choice(SendForm.OUTSIDE, t.get("referral.to.outside"), null, true)))
                        .toList()
                : all.toList();
    }

    private Choice further(HelpService one, @Nullable Given answers, Texts t) {
        var hint = hint(one, answers, t);
        return one.organisation() == null
                ? new Choice(
                        SendForm.LISTED + one.id(),
                        one.name(t.language()),
                        t.get("referral.service.hint", hint, t.get("referral.pass.written")),
                        false)
                : new Choice(SendForm.SERVICE + one.id(), one.name(t.language()), hint, false);
    }

    private Map<ServiceId, Given> answers(List<HelpService> listed, @Nullable Compartment subject) {
        return subject != null && subject.restricted()
                ? Map.of()
                : given.of(listed.stream().map(HelpService::id).toList());
    }

    private String hint(HelpService one, @Nullable Given answers, Texts t) {
        var where = hint(one, t);
        return answers == null ? where : t.get("referral.service.hint", where, givenWords.line(answers, t));
    }

    private static String hint(HelpService one, Texts t) {
        var languages = ReferralWords.languages(one.languages(), t);
        return languages.isEmpty() ? one.commune() : t.get("referral.service.hint", one.commune(), languages);
    }

    /** Whoever accompanies her now needs no request; whoever once did may be asked again. */
    List<Choice> colleagues(FamilyId family, Texts t) {
        var now = clock.instant();
        var around = around(family, one -> one.accompaniesAt(now));
        return professionals.atWork().stream()
                .filter(one -> !around.contains(one.id()))
                .map(one -> new Choice(one.id().toString(), one.introduced(t)))
                .toList();
    }

    /** Whoever accompanies her now may go with her; all who read the request read who it is. */
    List<Choice> companions(FamilyId family, Compartment place, Texts t) {
        var me = CurrentActor.get().id();
        var now = clock.instant();
        return professionals.byIds(around(family, one -> one.accompaniesIn(place, me, now))).values().stream()
                .filter(one -> professionals.atWork(one.id()))
                .sorted(Comparator.comparing((Professional one) -> !one.id().equals(me))
                        .thenComparing(Professional::familyName))
                .map(one -> new Choice(
                        one.id().toString(), one.id().equals(me) ? t.get("directory.readers.you") : one.name()))
                .toList();
    }

    private Set<ActorId> around(FamilyId family, Predicate<Relations.Relation> wanted) {
        return relations.of(family).stream()
                .filter(wanted)
                .map(Relations.Relation::actor)
                .collect(Collectors.toSet());
    }
}
