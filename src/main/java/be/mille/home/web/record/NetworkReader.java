package be.mille.home.web.record;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.careplan.CarePlans;
import be.mille.coordination.Mandates;
import be.mille.family.Contacts;
import be.mille.family.Families;
import be.mille.family.FamilySummary;
import be.mille.family.Persons;
import be.mille.home.web.HerTies;
import be.mille.home.web.HomeAction;
import be.mille.home.web.RequestNames;
import be.mille.home.web.Words;
import be.mille.home.web.team.Hearing;
import be.mille.home.web.team.Teams;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.referral.Referrals;
import be.mille.referral.Turns;
import java.time.Clock;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Reads who is and was around her; what is not for this reader is in no month. */
@Component
class NetworkReader {
    /** As long as a thousand days, and a little. */
    private static final int MOST_MONTHS = 36;

    private final Access access;
    private final Families families;
    private final Teams teams;
    private final Mandates mandates;
    private final Persons persons;
    private final Contacts contacts;
    private final CarePlans plans;
    private final Referrals referrals;
    private final RequestNames called;
    private final Turns turns;
    private final Hearing hearing;
    private final Clock clock;
    private final TransactionTemplate whole;
    private final TransactionTemplate part;

    NetworkReader(
            Access access,
            Families families,
            Teams teams,
            Mandates mandates,
            Persons persons,
            Contacts contacts,
            CarePlans plans,
            Referrals referrals,
            RequestNames called,
            Turns turns,
            Hearing hearing,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.access = access;
        this.families = families;
        this.teams = teams;
        this.mandates = mandates;
        this.persons = persons;
        this.contacts = contacts;
        this.plans = plans;
        this.referrals = referrals;
        this.called = called;
        this.turns = turns;
        this.hearing = hearing;
        this.clock = clock;
        this.whole = new TransactionTemplate(transactions);
        this.part = new TransactionTemplate(transactions);
        part.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    NetworkPage read(FamilyId id, int ago, Words words) {
        return Objects.requireNonNull(whole.execute(_ -> {
            var opening = access.require(HomeAction.AROUND, id);
            var family = families.get(id);
            return page(
                    family,
                    network(family, opening.actor().id(), words),
                    opening.writes() && opening.opens(Compartment.C2),
                    ago,
                    words);
        }));
    }

    private Network network(FamilySummary family, ActorId me, Words words) {
        var id = family.id();
        var met = orNone("contacts", () -> contacts.of(id));
        var asked = orNone("requests", () -> referrals.of(id));
        var voices = Panel.read("voices", () -> part(() -> hearing.of(id, met, asked)));
        var card = Panel.read("household", () -> part(() -> persons.card(id))).content();
        var moved = asked.isEmpty()
                ? null
                : Panel.read("turns", () -> part(() -> turns.of(id))).content();
        var team = orNone("team", () -> teams.of(id));
        return new Network(family, card == null ? HerTies.NONE : new HerTies(card.ties()), words)
                .team(
                        team,
                        voices.content(),
                        new ContactPanels(id, met, Map.of(), me, words),
                        orNone("mandates", () -> mandates.of(id).all()))
                .asked(new WhoWasAsked(
                                id,
                                new Requests(asked, called.of(asked)),
                                orNone(
                                        "steps",
                                        () -> plans.undertaken(id, words.t().language())),
                                team,
                                words)
                        .ever(moved == null ? Map.of() : moved))
                .household(card == null ? List.of() : card.household());
    }

    private NetworkPage page(FamilySummary family, Network network, boolean writes, int ago, Words words) {
        var today = words.dates().today();
        var now = YearMonth.from(today);
        int back = (int) Math.min(MOST_MONTHS, ChronoUnit.MONTHS.between(network.begins(), now));
        int shown = Math.clamp(ago, -back, 0);
        var on = shown == 0 ? today : now.plusMonths(shown).atEndOfMonth();
        return new NetworkPage(
                family.id().toString(),
                family.called(),
                name(now.plusMonths(shown), words),
                words.dates().full(on),
                back,
                shown,
                network.draw(on),
                network.rows(on),
                IntStream.rangeClosed(0, back)
                        .map(one -> -one)
                        .mapToObj(one -> new NetworkPage.Month(one, name(now.plusMonths(one), words)))
                        .toList(),
                network.kin(),
                writes,
                network.told(),
                words.dates().moment(clock.instant()));
    }

    private static String name(YearMonth month, Words words) {
        return words.dates().month(month.atDay(1));
    }

    private <T> List<T> orNone(String name, Supplier<List<T>> source) {
        var found = Panel.read(name, () -> part(source)).content();
        return found == null ? List.of() : found;
    }

    private <T> T part(Supplier<T> source) {
        return Objects.requireNonNull(part.execute(_ -> source.get()));
    }
}
