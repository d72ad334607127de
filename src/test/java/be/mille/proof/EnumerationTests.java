package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.PersonRecords;
import be.mille.family.Stage;
import be.mille.referral.Letter;
import be.mille.referral.Letters;
import be.mille.screening.Door;
import be.mille.screening.Doors;
import be.mille.screening.Interpreting;
import be.mille.screening.Presence;
import be.mille.screening.ScreeningMoment;
import be.mille.screening.Screenings;
import be.mille.testing.Asked;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** T33: whoever tries codes, addresses, invitations or sign-ins learns nothing of what exists. */
@MilleTest
class EnumerationTests {
    private static final long SEED = 33;
    private static final int TRIES = Integer.getInteger("mille.tries", Scorecard.full() ? 2000 : 60);

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Screenings screenings;

    @Autowired
    Doors doors;

    @Autowired
    ApplicationContext context;

    private final Random random = new Random(SEED);

    @Test
    void addressesInvitationsAndSignInsThatDoNotExistReadLikeThoseThatDo() {
        var differing = new ArrayList<String>();
        int trials = 0;
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var invitation = plain(visitor.get("/invitation/" + token()));
        var signIn = plain(visitor.post(
                "/sign-in", Map.of("professional", UUID.randomUUID().toString())));
        var there = String.valueOf(people.get(People.DOCTOR).organisation());
        for (int i = 0; i < TRIES; i++) {
            trials += 2;
            differ(invitation, visitor.get("/invitation/" + token()), "invitation", differing);
            // Something that exists and is nobody, or nothing at all.
            var who = i % 3 == 0 ? there : new UUID(random.nextLong(), random.nextLong()).toString();
            differ(signIn, visitor.post("/sign-in", Map.of("professional", who)), "sign-in " + who, differing);
        }
        for (int i = 0; i < Math.max(3, TRIES / 50); i++) {
            trials += 2 * (Door.MOST_TRIES + 1);
            differing.addAll(wrongCodes(door()));
            differing.addAll(wrongCodes(letter()));
        }
        int caught = controls();
        new Scorecard(
                        "T33",
                        "tries of codes, addresses, invitations, sign-ins",
                        trials,
                        differing.size(),
                        SEED,
                        Scorecard.size("mille.tries"),
                        1,
                        caught)
                .keep();
        assertThat(differing).isEmpty();
    }

    /** Control: the right code on a real address is answered otherwise, so the answers are no constant. */
    @Test
    void theRightCodeOpens() {
        assertThat(controls()).isOne();
    }

    private int controls() {
        return opens(door()) && opens(letter()) ? 1 : 0;
    }

    private boolean opens(Way way) {
        var holder = new Visitor(port);
        holder.get(way.path());
        return holder.post(way.path(), Map.of("code", way.code())).statusCode() == 303;
    }

    /** An address that opens without a sign-in, and its code. */
    private record Way(String path, String code) {
        String nowhere(String token) {
            return path.replaceAll("[A-Za-z0-9_-]{43}", token);
        }

        String wrong() {
            var zeros = "0".repeat(code.length());
            return code.equals(zeros) ? zeros.replaceFirst("0", "1") : zeros;
        }
    }

    /** As many wrong codes as one likes: the address that exists answers as the one that does not, and is shut after a few. */
    private List<String> wrongCodes(Way made) {
        var nowhere = made.nowhere(token());
        var holder = new Visitor(port);
        var nobody = new Visitor(port);
        var differing = new ArrayList<String>();
        for (int i = 0; i <= Door.MOST_TRIES; i++) {
            differ(plain(nobody.get(nowhere)), holder.get(made.path()), "address", differing);
            differ(
                    plain(nobody.post(nowhere, Map.of("code", made.wrong()))),
                    holder.post(made.path(), Map.of("code", made.wrong())),
                    "code " + i,
                    differing);
        }
        if (holder.post(made.path(), Map.of("code", made.code())).statusCode() == 303) {
            differing.add("the right code opens after " + (Door.MOST_TRIES + 1) + " wrong ones");
        }
        return differing;
    }

    private Way door() {
        var made = people.as(People.MIDWIFE, () -> {
            var family = records.open(OpenFamilies.called("Tried", TestClock.TODAY.plusWeeks(20)));
            var id = screenings.start(
                    family,
                    new Screenings.Start(
                            ScreeningMoment.FIRST,
                            "fr",
                            Interpreting.SHARED_LANGUAGE,
                            Presence.NOT_SAID,
                            null,
                            UUID.randomUUID()));
            var stage = new Stage.Pregnant(20, 0, TestClock.TODAY.plusWeeks(20));
            return doors.invite(family, id, new Doors.Wish("fr", stage, UUID.randomUUID()))
                    .orElseThrow();
        });
        return new Way("/open/" + made.secret(), made.code());
    }

    private Way letter() {
        var made = people.as(People.MIDWIFE, () -> {
            var family = records.open(OpenFamilies.called("Tried", TestClock.TODAY.plusWeeks(20)));
            var request = Asked.outside(context, family, UUID.randomUUID(), "Deux visites");
            return context.getBean(Letters.class)
                    .write(family, request, new Letters.Wish(UUID.randomUUID(), Letter.Way.PAPER, null, "fr"))
                    .orElseThrow();
        });
        return new Way(made.path(), made.code());
    }

    private static void differ(String expected, HttpResponse<String> answer, String said, List<String> differing) {
        if (!plain(answer).equals(expected)) {
            differing.add(said + ": " + answer.statusCode());
        }
    }

    private static String plain(HttpResponse<String> answer) {
        return Nonces.without(answer).replaceAll("[A-Za-z0-9_-]{43}", "SECRET");
    }

    private String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
