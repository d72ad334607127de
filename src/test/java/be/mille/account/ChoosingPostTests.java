package be.mille.account;

import static be.mille.account.ThroughTheProvider.location;
import static be.mille.account.ThroughTheProvider.seat;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who has two posts and stands at the choice of one is not signed in, but nearly: that ends as a session of hers does, and sooner. */
class ChoosingPostTests extends ProviderHeld {
    private static final String CHOICE = "/sign-in/as";

    private static boolean hired;

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
        return location(visitor.post(CHOICE, Map.of("seat", seat(visitor.get(CHOICE).body()))));
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
