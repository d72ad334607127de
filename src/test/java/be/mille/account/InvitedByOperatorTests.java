package be.mille.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.InvitedByOperator.Invite;
import be.mille.account.internal.InvitedByOperator.Link;
import be.mille.account.internal.Persons;
import be.mille.directory.Professionals;
import be.mille.kernel.NotFoundException;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.network.SayOutcome;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.Visitor;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Those whom nobody can invite come by a link of the operator, each in the function it names. */
@MilleTest
class InvitedByOperatorTests {
    @LocalServerPort
    int port;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    NetworkQuestions questions;

    @Autowired
    Environment settings;

    private final String basin = "basin-" + UUID.randomUUID();

    private List<Link> invited(String organisation, ActorFunction... functions) {
        return operator.invite(new Invite(
                organisation,
                List.of(functions),
                "OTHER",
                "1000",
                "Bruxelles",
                basin,
                "Mona",
                "Essai",
                "http://localhost:8080"));
    }

    private String page(Link link) {
        return new Visitor(port).get(URI.create(link.address()).getPath()).body();
    }

    private static String token(Link link) {
        return link.address().substring(link.address().lastIndexOf('/') + 1);
    }

    private <T> T as(Link link, java.util.concurrent.Callable<T> work) throws Exception {
        return CurrentActor.callAs(
                professionals.find(link.actor()).orElseThrow().actor(), work);
    }

    private AskNetwork question() {
        return new AskNetwork(UUID.randomUUID(), Kind.HELPDESK, "shelter", "une place pour deux enfants", "fr", false);
    }

    @Test
    void theOperatorInvitesTheFirstPersonOfAnOrganisationAndASecondLinkIsForASecondPerson() {
        var link = invited("Maternité de l’Essai", ActorFunction.ORGANISATION_ADMINISTRATOR)
                .getFirst();
        assertThat(page(link)).contains("Maternité de l’Essai");
        var other = invited("Maternité de l’Essai", ActorFunction.ORGANISATION_ADMINISTRATOR)
                .getFirst();
        assertThat(other.address()).isNotEqualTo(link.address());
        assertThat(page(link)).contains("Maternité de l’Essai");
        assertThat(operator.invite(new Invite(" ", List.of(), "", "", "", "", "", "", "")))
                .as("nothing happens without a name")
                .isEmpty();
    }

    @Test
    void whoeverWorksAloneTakesHerTradeAndTheKeepingOfHerPeopleInOneGo() {
        var links = invited(
                "Sage-femme Essai " + basin,
                ActorFunction.INDEPENDENT_MIDWIFE,
                ActorFunction.ORGANISATION_ADMINISTRATOR);
        assertThat(links).hasSize(2);
        assertThat(page(links.getFirst())).contains("Sage-femme indépendante");
        var person =
                persons.arrive("https://id.example", basin, token(links.get(0))).orElseThrow();
        assertThat(persons.seats(person)).containsExactly(links.get(0).actor());
        persons.arrive("https://id.example", basin, token(links.get(1)));
        assertThat(persons.seats(person))
                .containsExactlyInAnyOrder(links.get(0).actor(), links.get(1).actor());
    }

    @ParameterizedTest
    @ValueSource(strings = {"suspended_at = now()", "ends_on = date '2020-01-01', starts_on = date '2019-01-01'"})
    void aFacilitatorSoInvitedAnswersForHerBasinAsLongAsHerPostRuns(String end) throws Exception {
        var midwife =
                invited("Maison " + basin, ActorFunction.INDEPENDENT_MIDWIFE).getFirst();
        assertThat(as(midwife, () -> questions.facilitated())).as("nobody yet").isFalse();
        assertThatThrownBy(() -> as(midwife, () -> questions.ask(question()))).isInstanceOf(NotFoundException.class);

        var facilitator =
                invited("Réseau " + basin, ActorFunction.NETWORK_FACILITATOR).getFirst();
        assertThat(as(midwife, () -> questions.facilitated())).isTrue();
        assertThat(as(midwife, () -> questions.ask(question()))).isInstanceOf(SayOutcome.Sent.class);
        assertThat(as(facilitator, () -> questions.all())).hasSize(1);
        assertThat(as(facilitator, () -> questions.awaited())).isEqualTo(1);

        new Owner(settings)
                .run(
                        "insert into directory.post (actor, organisation, starts_on) select id, organisation, date '2000-01-01'"
                                + " from directory.professional where id = '" + facilitator.actor() + "';"
                                + " update directory.post set " + end + " where actor = '" + facilitator.actor() + "'");
        assertThat(as(midwife, () -> questions.facilitated()))
                .as("a helpdesk nobody reads is not offered")
                .isFalse();
    }
}
