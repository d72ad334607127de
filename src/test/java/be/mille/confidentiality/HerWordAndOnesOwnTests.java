package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Actor;
import be.mille.access.ActorFunction;
import be.mille.access.Exclusions;
import be.mille.access.Exclusions.Exclusion;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.account.internal.InvitedByOperator;
import be.mille.account.internal.Persons;
import be.mille.directory.Professionals;
import be.mille.family.Merges;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OneHuman;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** That she keeps somebody away is her word, stepping back is one’s own: neither stands for the other, nor is lifted with it. */
@MilleTest
class HerWordAndOnesOwnTests {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Exclusions exclusions;

    @Autowired
    Merges merges;

    @Autowired
    Professionals professionals;

    @Autowired
    TestClock clock;

    FamilyId family;
    Visitor midwife;
    Visitor doctor;

    @BeforeEach
    void aFamilyWithADoctor() {
        family = OpenFamilies.withTeam(context, "Cousine", Proof.BROUGHT_IN, People.DOCTOR);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
        doctor = new Visitor(port).signIn(people, People.DOCTOR);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private String page(FamilyId record) {
        return "/families/" + record + "/access";
    }

    private void stepsBack(FamilyId record) {
        doctor.get(page(record));
        assertThat(doctor.post(page(record) + "/step-back", Map.of()).statusCode())
                .isEqualTo(303);
        clock.forward(Duration.ofMinutes(1));
    }

    private void keptAway(FamilyId record) {
        midwife.get(page(record));
        var kept = midwife.post(
                page(record) + "/exclude-person",
                Map.of("person", people.get(People.DOCTOR).id().toString()));
        assertThat(kept.statusCode()).isEqualTo(303);
        clock.forward(Duration.ofMinutes(1));
    }

    private List<Exclusion> away(FamilyId record) {
        return people.as(People.MIDWIFE, () -> exclusions.of(record));
    }

    private int lifts(FamilyId record, boolean own, Map<String, String> said) {
        var one = away(record).stream()
                .filter(that -> that.steppedBack() == own)
                .findFirst()
                .orElseThrow();
        midwife.get(page(record));
        return midwife.post(page(record) + "/exclusions/" + one.id() + "/lift", said)
                .statusCode();
    }

    private int opens(FamilyId record) {
        return doctor.get("/families/" + record).statusCode();
    }

    private String section(String id) {
        var body = midwife.get(page(family)).body();
        var from = body.indexOf("id=\"" + id + "\"");
        return from < 0 ? "" : body.substring(from, body.indexOf("</section>", from));
    }

    @Test
    void whoeverSteppedBackFirstIsKeptAwayByHerAllTheSame() {
        stepsBack(family);
        keptAway(family);
        assertThat(section("excluded")).contains("Luc Lambrechts", "à sa demande");
        assertThat(section("stepped-back")).doesNotContain("Luc Lambrechts");
        assertThat(lifts(family, false, Map.of())).isEqualTo(422);
        assertThat(lifts(family, true, Map.of())).isEqualTo(303);
        assertThat(opens(family)).as("the one word does not lift the other").isEqualTo(404);
        assertThat(lifts(family, false, Map.of("agreed", "GIVEN"))).isEqualTo(303);
        assertThat(opens(family)).isEqualTo(200);
    }

    @Test
    void whomSheLetsComeBackDoesWhenHeWishes() {
        stepsBack(family);
        keptAway(family);
        assertThat(lifts(family, false, Map.of("agreed", "GIVEN"))).isEqualTo(303);
        assertThat(opens(family)).isEqualTo(404);
        assertThat(section("stepped-back")).contains("Luc Lambrechts");
        assertThat(lifts(family, true, Map.of())).isEqualTo(303);
        assertThat(opens(family)).isEqualTo(200);
    }

    @Test
    void readAsOneEachRecordKeepsWhoseWordItWas() {
        var other = OpenFamilies.withTeam(context, "Cousine", Proof.BROUGHT_IN, People.DOCTOR);
        stepsBack(family);
        keptAway(other);
        people.runAs(People.MIDWIFE, () -> merges.merge(family, other));
        for (var record : List.of(family, other)) {
            assertThat(away(record)).extracting(Exclusion::steppedBack).containsExactlyInAnyOrder(true, false);
        }
        assertThat(away(family))
                .extracting(Exclusion::since)
                .containsExactlyInAnyOrderElementsOf(
                        away(other).stream().map(Exclusion::since).toList());
        assertThat(lifts(family, true, Map.of())).isEqualTo(303);
        for (var record : List.of(family, other)) {
            assertThat(away(record)).extracting(Exclusion::steppedBack).containsExactly(false);
            assertThat(opens(record)).isEqualTo(404);
        }
        assertThat(lifts(family, false, Map.of("agreed", "GIVEN"))).isEqualTo(303);
        assertThat(opens(other)).isEqualTo(200);
    }

    /** Lifted in one post and left in another, it would shut again with the next post she takes. */
    @Test
    void whatIsLiftedIsSoInEveryPostOfTheSameHuman() {
        var house = "Maison " + UUID.randomUUID();
        var human =
                new OneHuman(context.getBean(InvitedByOperator.class), context.getBean(Persons.class), professionals);
        var posts = List.of(
                human.hired(house, ActorFunction.HOSPITAL_MIDWIFE),
                human.hired("Ailleurs " + house, ActorFunction.HOSPITAL_MIDWIFE));
        midwife.get(page(family));
        midwife.post(
                page(family) + "/exclude-person",
                Map.of("person", posts.getFirst().id().toString()));
        assertThat(away(family))
                .extracting(Exclusion::actor)
                .containsExactlyInAnyOrderElementsOf(
                        posts.stream().map(Actor::id).toList());
        assertThat(lifts(family, false, Map.of("agreed", "GIVEN"))).isEqualTo(303);
        assertThat(away(family)).isEmpty();
        human.hired("Encore " + house, ActorFunction.HOSPITAL_MIDWIFE);
        assertThat(away(family)).isEmpty();
    }

    @Test
    void whatSheSaidAndThatOneSteppedBackBothComeAlongToAFurtherPost() {
        var human =
                new OneHuman(context.getBean(InvitedByOperator.class), context.getBean(Persons.class), professionals);
        var post = human.hired("Maison " + UUID.randomUUID(), ActorFunction.HOSPITAL_MIDWIFE);
        people.runAs(
                People.MIDWIFE,
                () -> context.getBean(Relations.class)
                        .add(family, post, RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN));
        OneHuman.as(post, () -> {
            exclusions.exclude(family, List.of(post.id()));
            return true;
        });
        clock.forward(Duration.ofMinutes(1));
        people.runAs(People.MIDWIFE, () -> exclusions.exclude(family, List.of(post.id())));
        var further = human.hired("Encore " + UUID.randomUUID(), ActorFunction.HOSPITAL_MIDWIFE);
        assertThat(away(family))
                .filteredOn(one -> further.id().equals(one.actor()))
                .extracting(Exclusion::steppedBack)
                .containsExactlyInAnyOrder(true, false);
    }
}
