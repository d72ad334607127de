package be.mille.home.web.ties;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.careplan.CarePlans;
import be.mille.careplan.UndertakenStep;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.family.Persons;
import be.mille.family.Tie;
import be.mille.family.Ties;
import be.mille.home.web.HerTies;
import be.mille.home.web.HomeAction;
import be.mille.home.web.RequestNames;
import be.mille.home.web.Words;
import be.mille.home.web.team.Mate;
import be.mille.home.web.team.Teams;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.kernel.NotFoundException;
import be.mille.referral.Receiver;
import be.mille.referral.Referrals;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays out how she lives her ties, to those around her as the reader knows them and to nobody else. */
@Service
@Transactional
class TiesDesk {
    private final Access access;
    private final Families families;
    private final Teams teams;
    private final Professionals professionals;
    private final CarePlans plans;
    private final Referrals referrals;
    private final RequestNames called;
    private final Persons persons;
    private final Ties ties;
    private final Ids ids;

    TiesDesk(
            Access access,
            Families families,
            Teams teams,
            Professionals professionals,
            CarePlans plans,
            Referrals referrals,
            RequestNames called,
            Persons persons,
            Ties ties,
            Ids ids) {
        this.access = access;
        this.families = families;
        this.teams = teams;
        this.professionals = professionals;
        this.plans = plans;
        this.referrals = referrals;
        this.called = called;
        this.persons = persons;
        this.ties = ties;
        this.ids = ids;
    }

    TiesPage page(FamilyId id, TieForm typed, FormErrors errors, Words words) {
        boolean writes = access.require(HomeAction.AROUND, id, Compartment.C2).writes();
        var told = new HerTies(persons.card(id).ties());
        return new TiesPage(
                id.toString(),
                families.get(id).called(),
                around(id, words).stream()
                        .map(one -> row(one, told, typed, words))
                        .toList(),
                Arrays.stream(Tie.How.values())
                        .map(one -> new Choice(one.name(), words.t().of("family.tie.how", one)))
                        .toList(),
                writes,
                errors);
    }

    private TiesPage.Row row(Around one, HerTies told, TieForm typed, Words words) {
        var today = words.dates().today();
        var tie = told.of(one.id(), today);
        boolean open = typed.who().equals(one.key());
        return new TiesPage.Row(
                one.key(),
                one.name(),
                one.role(),
                tie == null ? null : said(tie, words),
                tie != null && tie.compartment().restricted()
                        ? words.get("home.ties.narrow", words.t().of("consent.subject", tie.compartment()))
                        : null,
                one.kind() == Tie.Kind.MEMBER,
                open,
                open ? typed.key() : ids.next().toString(),
                open ? typed.how() : tie == null ? "" : tie.how().name(),
                open ? typed.on() : words.dates().numeric(today),
                open ? typed.keeps() : tie != null && tie.compartment() == Compartment.C3);
    }

    private String said(Tie tie, Words words) {
        return words.get(
                "home.ties.told",
                words.t().of("family.tie.how", tie.how()),
                words.dates().brief(tie.toldOn()),
                professionals.find(tie.author()).map(Professional::name).orElse(""));
    }

    private List<Around> around(FamilyId id, Words words) {
        var around = new ArrayList<Around>();
        persons.card(id).household().forEach(one -> {
            var tie = one.fields().tie();
            around.add(new Around(
                    Tie.Kind.MEMBER,
                    one.id(),
                    one.fields().called(),
                    tie == null || tie.isBlank()
                            ? words.t().of("home.kin", one.fields().role())
                            : tie,
                    Compartment.C2));
        });
        teams.of(id).stream().filter(Mate::now).forEach(mate -> around.add(mate(mate, words)));
        var seen = new HashSet<UUID>();
        asked(id, seen, around, words);
        plans.undertaken(id, words.t().language()).stream()
                .filter(step -> step.result().asked())
                .forEach(step -> service(step, seen, around));
        return around;
    }

    /** What was asked in the open comes first: a tie to a service everybody knows of lies in the open. */
    private void asked(FamilyId id, HashSet<UUID> seen, List<Around> around, Words words) {
        var open = referrals.of(id).stream()
                .filter(one -> one.state().open())
                .sorted(Comparator.comparing(one -> one.compartment().restricted()))
                .toList();
        var names = called.of(open);
        for (var one : open) {
            if (one.to() instanceof Receiver.Service(var service) && seen.add(service.value())) {
                around.add(new Around(
                        Tie.Kind.SERVICE,
                        service.value(),
                        names.receiver(one.to(), words),
                        one.told().need(),
                        one.compartment().restricted() ? one.compartment() : Compartment.C2));
            }
        }
    }

    private static Around mate(Mate mate, Words words) {
        var one = mate.professional();
        var subject = mate.subject();
        return new Around(
                Tie.Kind.COLLEAGUE,
                one.id().value(),
                one.name(),
                one.post(words.t()),
                subject == null ? Compartment.C2 : subject);
    }

    private static void service(UndertakenStep step, HashSet<UUID> seen, List<Around> around) {
        var id = step.serviceId();
        var name = step.service();
        if (id != null && name != null && seen.add(id.value())) {
            around.add(new Around(
                    Tie.Kind.SERVICE,
                    id.value(),
                    name,
                    step.title(),
                    step.compartment().restricted() ? step.compartment() : Compartment.C2));
        }
    }

    /** @return the id of what was noted */
    UUID note(FamilyId family, TieForm form, TieForm.Said said, Words words) {
        access.require(HomeAction.AROUND, family, Compartment.C2);
        var whom = around(family, words).stream()
                .filter(one -> one.key().equals(form.who()))
                .findFirst()
                .orElseThrow(NotFoundException::new);
        var key = form.readKey().orElseGet(ids::next);
        var place = whom.kind() == Tie.Kind.MEMBER ? form.compartment(whom.compartment()) : whom.compartment();
        ties.note(new Ties.Noted(family, key, place, whom.kind(), whom.id(), said.how(), said.on()));
        return key;
    }

    void takeBack(FamilyId family, UUID tie) {
        ties.takeBack(family, tie);
    }

    TieForm.@Nullable Said read(TieForm form, Words words, FormErrors errors) {
        return form.read(words.dates().today(), words.t(), errors).orElse(null);
    }
}
