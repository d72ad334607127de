package be.mille.account;

import static be.mille.account.ThroughTheProvider.location;
import static be.mille.account.ThroughTheProvider.seat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Who has two posts and stands at the choice of one is not signed in, but nearly: that ends as a session of hers does, and sooner. */
class ChoosingPostTests extends ProviderHeld {
    private static final String CHOICE = "/sign-in/as";

    private static final String HERS =
            "select s.actor from account.seat s join account.person p on p.id = s.person where p.subject = 'elif'";

    private static boolean hired;

    @Autowired
    Environment settings;

    @BeforeEach
    void twoPosts() {
        if (!hired) {
            arrived("Elif", "Une", "elif");
            arrived("Elif", "Deux", "elif");
            hired = true;
        }
    }

    private Visitor atTheChoice() {
        var visitor = visitor();
        assertThat(location(ThroughTheProvider.come(PROVIDER, visitor, "elif"))).isEqualTo(CHOICE);
        return visitor;
    }

    private static String chooses(Visitor visitor) {
        return location(
                visitor.post(CHOICE, Map.of("seat", seat(visitor.get(CHOICE).body()))));
    }

    @Test
    void signingOutEverywhereReachesWhoeverStandsThere() {
        var ward = atTheChoice();
        var body = ward.get(CHOICE).body();
        var home = atTheChoice();
        assertThat(chooses(home)).as("control").isEqualTo("/");
        home.get("/me");
        home.post("/me/sign-out-everywhere", Map.of());
        assertThat(location(ward.post(CHOICE, Map.of("seat", seat(body))))).startsWith("/sign-in");
        assertThat(ward.get(CHOICE).statusCode()).isEqualTo(404);
        assertThat(location(ward.get("/"))).startsWith("/sign-in");
    }

    @Test
    void afterFiveMinutesSheSignsInAnew() {
        var inTime = atTheChoice();
        var late = atTheChoice();
        var body = late.get(CHOICE).body();
        var lateToo = atTheChoice();
        clock.forward(Duration.ofMinutes(4));
        assertThat(chooses(inTime)).isEqualTo("/");
        clock.forward(Duration.ofMinutes(2));
        assertThat(location(late.post(CHOICE, Map.of("seat", seat(body))))).isEqualTo("/sign-in?late");
        assertThat(location(lateToo.get(CHOICE))).isEqualTo("/sign-in?late");
        for (var one : List.of(late, lateToo)) {
            assertThat(one.get(CHOICE).statusCode()).isEqualTo(404);
            assertThat(location(one.get("/"))).startsWith("/sign-in");
        }
        assertThat(late.get("/sign-in?late").body()).contains("a attendu trop longtemps");
    }

    private List<String> rows(String reason) {
        return new Owner(settings)
                .strings("select actor from audit.entry where outcome = 'DENY' and reason like '" + reason + "%'"
                        + " and action like 'account.%' and actor in (" + HERS + ") order by at, position");
    }

    @Test
    void somebodyElsesPostIsNotThereAndLeavesARowOfHers() {
        var visitor = atTheChoice();
        var colleague = people.get(People.MIDWIFE).id();
        var before = rows("NOT_OWN " + colleague).size();
        visitor.get(CHOICE);
        assertThat(visitor.post(CHOICE, Map.of("seat", colleague.toString())).statusCode())
                .isEqualTo(404);
        assertThat(rows("NOT_OWN " + colleague)).hasSize(before + 1);
        assertThat(chooses(visitor)).as("control: she may still choose").isEqualTo("/");
    }

    @Test
    void whoeverHasNoPostAnyMoreLeavesARowInEach() {
        var owner = new Owner(settings);
        var before = rows("CLOSED").size();
        owner.run("update directory.post set suspended_at = now() where actor in (" + HERS + ")");
        try {
            assertThat(location(ThroughTheProvider.come(PROVIDER, visitor(), "elif")))
                    .isEqualTo("/sign-in?unknown");
        } finally {
            owner.run("update directory.post set suspended_at = null where actor in (" + HERS + ")");
        }
        assertThat(rows("CLOSED")).hasSize(before + 2);
    }

    /** Control: where somebody else signs in after her, the session is found by the name of whoever is there now. */
    @Test
    void whoeverSignsInThereAfterHerIsNotSignedOutByHer() {
        var ward = atTheChoice();
        ward.get("/sign-in");
        ward.signIn(people, People.SOCIAL_WORKER);
        var home = atTheChoice();
        chooses(home);
        home.get("/me");
        home.post("/me/sign-out-everywhere", Map.of());
        assertThat(ward.get("/").statusCode()).isEqualTo(200);
    }
}
