package be.mille.account;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.directory.Posts;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.support.TransactionTemplate;

/** What an administrator does to the people of her organisation, and how soon it holds. */
@MilleTest
class PostWatchTests {
    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    Posts posts;

    @Autowired
    Relations relations;

    @Autowired
    PersonRecords records;

    @Autowired
    Sql sql;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    TestClock clock;

    /** A colleague of the administrator, whom she may keep. */
    String colleague() {
        var organisation = people.get(People.ADMINISTRATOR).organisation();
        return sql.find(String.class, """
                        select code from directory.professional
                        where organisation = :organisation and signs_in and code <> :administrator order by code limit 1
                        """, p("organisation", organisation), p("administrator", People.ADMINISTRATOR))
                .orElseThrow();
    }

    @AfterEach
    void everybodyIsBack() {
        transactions.executeWithoutResult(
                _ -> sql.update("update directory.post set suspended_at = null, ends_on = null"));
        clock.reset();
    }

    private int version(ActorId actor) {
        return people.as(People.ADMINISTRATOR, () -> posts.get(actor)).version();
    }

    @Test
    void aSuspensionClosesTheNextPageAndTheNextSignInUntilItIsLifted() {
        var code = inTransaction(this::colleague);
        var actor = people.get(code).id();
        var visitor = new Visitor(port).signIn(people, code);
        assertThat(visitor.get("/").statusCode()).isEqualTo(200);
        people.runAs(People.ADMINISTRATOR, () -> posts.suspend(actor, version(actor)));
        assertThat(visitor.get("/").headers().firstValue("Location")).contains("/sign-in?closed");
        visitor.get("/sign-in");
        assertThat(visitor.post("/sign-in", Map.of("professional", actor.toString()))
                        .headers()
                        .firstValue("Location"))
                .contains("/sign-in?closed");
        people.runAs(People.ADMINISTRATOR, () -> posts.resume(actor, version(actor)));
        assertThat(new Visitor(port).signIn(people, code).get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whoLeavesTheOrganisationLeavesTheFamiliesSheAccompaniedForIt() {
        var actor = people.get(inTransaction(this::colleague));
        FamilyId family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Leaving")));
        var type = actor.function().group() == be.mille.access.ActorFunction.Group.HEALTH
                ? RelationType.HEALTH_CARE
                : RelationType.SOCIAL_CARE;
        people.runAs(
                People.MIDWIFE, () -> relations.add(family, actor.actor(), type, clock.instant(), Proof.BROUGHT_IN));
        assertThat(people.as(actor.code(), () -> relations.of(family))).hasSize(2);
        people.runAs(
                People.ADMINISTRATOR, () -> posts.leave(actor.id(), TestClock.TODAY.minusDays(1), version(actor.id())));
        Assertions.assertThatThrownBy(() -> people.as(actor.code(), () -> relations.of(family)))
                .isInstanceOf(NotFoundException.class);
        assertThat(people.as(People.MIDWIFE, () -> relations.of(family)))
                .as("the midwife of another organisation stays")
                .anyMatch(one -> one.actor().equals(people.get(People.MIDWIFE).id())
                        && one.endsAt() != null
                        && one.endsAt().isAfter(clock.instant()));
    }

    @Test
    void anAdministratorReachesNobodyOfAnotherOrganisation() {
        var midwife = people.get(People.MIDWIFE).id();
        Assertions.assertThatThrownBy(() -> people.runAs(People.ADMINISTRATOR, () -> posts.suspend(midwife, 0)))
                .isInstanceOf(NotFoundException.class);
        Assertions.assertThatThrownBy(() -> people.as(People.ADMINISTRATOR, () -> posts.get(midwife)))
                .isInstanceOf(NotFoundException.class);
        var admin = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        assertThat(plain(admin.get("/people/" + midwife).body()))
                .isEqualTo(plain(admin.get("/people/" + UUID.randomUUID()).body()));
        assertThat(admin.get("/people").body()).doesNotContain("Kessels");
    }

    @Test
    void signingOutEverywhereEndsEverySessionOnEveryNode() {
        var phone = new Visitor(port).signIn(people, People.MIDWIFE);
        var desk = new Visitor(port).signIn(people, People.MIDWIFE);
        var other = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        desk.get("/me");
        assertThat(desk.post("/me/sign-out-everywhere", Map.of()).statusCode()).isEqualTo(303);
        assertThat(phone.get("/").headers().firstValue("Location").orElse("")).startsWith("/sign-in");
        assertThat(desk.get("/").headers().firstValue("Location").orElse("")).startsWith("/sign-in");
        assertThat(other.get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void whatIsWrongInAPersonIsSaidAtTheFieldAndADoubtfulNumberIsKept() {
        var admin = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        admin.get("/people/new");
        var wrong = admin.post("/people", Map.of("given", "", "familyName", "Peeters", "inami", "12", "startsOn", "x"));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).doesNotContain("onze chiffres", "C’est enregistré");
        assertThat(wrong.body()).contains("Écrivez un prénom", "Choisissez une fonction", "Peeters", "value=\"12\"");
        var fields = Map.of(
                "key", UUID.randomUUID().toString(),
                "given", "Anna",
                "familyName", "Peeters",
                "function", "GYNAECOLOGIST",
                "inami", "1-11111-11-111",
                "startsOn", "01/01/2026");
        var added = admin.post("/people", fields);
        var where = added.headers().firstValue("Location").orElseThrow();
        assertThat(admin.get(where).body()).contains("1-11111-11-111", "vérifiez-le");
        admin.post("/people", fields);
        assertThat(admin.get("/people").body().split("Anna Peeters", -1))
                .as("the same form twice")
                .hasSize(2);
    }

    @Test
    void aNumberOfAnotherShapeIsKeptAsTypedWithASentence() {
        var admin = new Visitor(port).signIn(people, People.ADMINISTRATOR);
        admin.get("/people/new");
        var fields = Map.of(
                "key", UUID.randomUUID().toString(),
                "given", "Anneke",
                "familyName", "Peeters",
                "function", "GYNAECOLOGIST",
                "inami", "RIZIV 1-2345 (nouveau)",
                "startsOn", "01/01/2026");
        var where =
                admin.post("/people", fields).headers().firstValue("Location").orElseThrow();
        assertThat(admin.get(where).body()).contains("RIZIV 1-2345 (nouveau)", "d’habitude onze chiffres");
        var right = new java.util.HashMap<>(fields);
        var page = admin.get(where).body();
        right.put("version", page.replaceAll("(?s).*?name=\"version\" value=\"(\\d+)\".*", "$1"));
        right.put("inami", "40123455003");
        admin.post(where, right);
        assertThat(admin.get(where).body())
                .as("control")
                .contains("4-01234-55-003")
                .doesNotContain("d’habitude", "vérifiez-le");
    }

    private static String plain(String body) {
        return body.replaceAll("name=\"_csrf\" value=\"[^\"]+\"", "").replaceAll("[0-9a-f-]{36}", "ID");
    }

    private <T> T inTransaction(java.util.function.Supplier<T> work) {
        return java.util.Objects.requireNonNull(transactions.execute(_ -> work.get()));
    }
}
