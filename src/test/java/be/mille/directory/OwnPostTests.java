package be.mille.directory;

import static be.mille.testing.OneHuman.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.account.internal.Invitations;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.confidentiality.OfficerQueue;
import be.mille.kernel.ActorId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.env.Environment;

/** Whoever keeps the people of a house gives no function to herself, and what she gives to others is seen. */
@MilleTest
class OwnPostTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    Invitations invitations;

    @Autowired
    InvitedByOperator operator;

    @Autowired
    Persons persons;

    @Autowired
    Professionals professionals;

    @Autowired
    OfficerQueue queue;

    @Autowired
    TestClock clock;

    @Autowired
    Environment settings;

    private final String house = "Maison " + UUID.randomUUID();

    OneHuman administrator;
    Actor keeps;

    @BeforeEach
    void aHouse() {
        clock.reset();
        administrator = somebody();
        keeps = administrator.hired(house, ActorFunction.ORGANISATION_ADMINISTRATOR);
    }

    private OneHuman somebody() {
        return new OneHuman(operator, persons, professionals);
    }

    private static Post.Fields fields(ActorFunction function) {
        return new Post.Fields("Anna", "Peeters", function, null, List.of("fr"), TestClock.TODAY, null, null);
    }

    private ActorId added(ActorFunction function) {
        return as(keeps, () -> posts.add(UUID.randomUUID(), fields(function)));
    }

    @Test
    void nobodyChangesTheFunctionOfAPostOfHerOwn() {
        var second =
                administrator.hired(house, ActorFunction.CPAS_SOCIAL_WORKER).id();
        for (var post : List.of(keeps.id(), second)) {
            for (var function : List.of(ActorFunction.HOSPITAL_MIDWIFE, ActorFunction.CONFIDENTIALITY_OFFICER)) {
                assertThatThrownBy(() -> CurrentActor.runAs(keeps, () -> posts.change(post, fields(function), 0)))
                        .isInstanceOf(NotFoundException.class);
            }
            assertThat(lines("DENY")).contains(post + " OWN_POST");
        }
        assertThat(lines("DENY")).hasSize(4);
        assertThat(professionals.find(second).orElseThrow().function()).isEqualTo(ActorFunction.CPAS_SOCIAL_WORKER);
        CurrentActor.runAs(keeps, () -> posts.change(second, fields(ActorFunction.CPAS_SOCIAL_WORKER), 0));
        assertThat(professionals.find(second).orElseThrow().familyName())
                .as("control: the rest of it is hers to write")
                .isEqualTo("Peeters");
        var colleague = added(ActorFunction.CPAS_SOCIAL_WORKER);
        CurrentActor.runAs(keeps, () -> posts.change(colleague, fields(ActorFunction.HOSPITAL_MIDWIFE), 1));
        assertThat(professionals.find(colleague).orElseThrow().function())
                .as("control: of somebody else")
                .isEqualTo(ActorFunction.HOSPITAL_MIDWIFE);
    }

    @Test
    void nobodyTakesAPostThatSheAddedHerselfAndTheLinkStaysForWhomItWasMeant() {
        var post = added(ActorFunction.HOSPITAL_MIDWIFE);
        var token = as(keeps, () -> invitations.create(post));
        administrator.comes(token);
        assertThat(administrator.posts()).containsExactly(keeps.id());
        assertThat(new Owner(settings)
                        .strings(
                                "select reason from audit.entry where actor = ? and action = 'account.take-post' and outcome = 'DENY'",
                                keeps.id().value()))
                .containsExactly("OWN_POST " + post);
        var colleague = somebody();
        colleague.comes(token);
        assertThat(colleague.posts()).containsExactly(post);
    }

    /** Nobody else is there to hand it to her. */
    @Test
    void whoeverWorksAloneHasAllHerPostsFromTheOperator() {
        var midwife = administrator.hired(house, ActorFunction.INDEPENDENT_MIDWIFE);
        assertThat(administrator.posts()).containsExactlyInAnyOrder(keeps.id(), midwife.id());
    }

    private OfficerQueue.FunctionGiven given(
            ActorId post, OfficerQueue.Gift how, @Nullable ActorFunction was, ActorFunction becomes) {
        return new OfficerQueue.FunctionGiven(post, how, was, becomes, keeps.id(), clock.instant());
    }

    private List<OfficerQueue.FunctionGiven> shownOf(Actor officer, ActorId post) {
        return as(officer, queue::functions).stream()
                .filter(one -> one.post().equals(post))
                .toList();
    }

    @Test
    void aChangedFunctionStandsInTheLogAsItWasAndIsAndBeforeTheOfficerOfTheHouse() {
        var officer = somebody().hired(house, ActorFunction.CONFIDENTIALITY_OFFICER);
        var colleague = added(ActorFunction.CPAS_SOCIAL_WORKER);
        var fresh = given(colleague, OfficerQueue.Gift.NEW, null, ActorFunction.CPAS_SOCIAL_WORKER);
        CurrentActor.runAs(keeps, () -> posts.change(colleague, fields(ActorFunction.CPAS_SOCIAL_WORKER), 1));
        assertThat(lines("PERMIT")).as("nothing of it changed").containsExactly(colleague + " NEW CPAS_SOCIAL_WORKER");
        clock.forward(Duration.ofSeconds(1));
        CurrentActor.runAs(keeps, () -> posts.change(colleague, fields(ActorFunction.HOSPITAL_MIDWIFE), 2));
        assertThat(lines("PERMIT")).last().isEqualTo(colleague + " CPAS_SOCIAL_WORKER HOSPITAL_MIDWIFE");
        assertThat(shownOf(officer, colleague))
                .containsExactly(
                        fresh,
                        given(
                                colleague,
                                OfficerQueue.Gift.CHANGED,
                                ActorFunction.CPAS_SOCIAL_WORKER,
                                ActorFunction.HOSPITAL_MIDWIFE));
        assertThat(people.as(People.OTHER_OFFICER, queue::functions))
                .as("of another house")
                .noneMatch(one -> one.post().equals(colleague));
        assertThatThrownBy(() -> CurrentActor.runAs(keeps, queue::functions)).isInstanceOf(NotFoundException.class);
    }

    @Test
    void thePagesSaySo() {
        var admin = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        var own = admin.get("/people/" + people.get(People.ADMINISTRATOR).id()).body();
        assertThat(own)
                .contains("quelqu’un d’autre qui la change", "ORGANISATION_ADMINISTRATOR")
                .doesNotContain("value=\"HOSPITAL_MIDWIFE\"");
        var forged = form("HOSPITAL_MIDWIFE", "0");
        assertThat(admin.post("/people/" + people.get(People.ADMINISTRATOR).id(), forged)
                        .statusCode())
                .isEqualTo(422);
        var colleague = people.as(
                People.ADMINISTRATOR, () -> posts.add(UUID.randomUUID(), fields(ActorFunction.CPAS_SOCIAL_WORKER)));
        assertThat(admin.get("/people/" + colleague).body())
                .contains("value=\"HOSPITAL_MIDWIFE\"", "Vous ne pouvez pas l’utiliser pour vous-même")
                .doesNotContain("quelqu’un d’autre qui la change");
        admin.post("/people/" + colleague, form("HOSPITAL_MIDWIFE", "1"));
        var queuePage = new Visitor(port).signIn(people, People.OFFICER).get("/confidentiality");
        assertThat(queuePage.body())
                .contains(
                        "Fonctions données",
                        "un nouveau poste",
                        "Anna Peeters",
                        "Sage-femme à l’hôpital",
                        people.get(People.ADMINISTRATOR).name());
    }

    private Map<String, String> form(String function, String version) {
        return new HashMap<>(Map.of(
                "version", version,
                "given", "Anna",
                "familyName", "Peeters",
                "function", function,
                "startsOn", "01/01/2026"));
    }

    private List<String> lines(String outcome) {
        return new Owner(settings)
                .strings(
                        "select reason from audit.entry where actor = ? and action = 'directory.change-function' and outcome = '"
                                + outcome + "' order by position",
                        keeps.id().value());
    }
}
