package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Why the same help is asked for once more is read by whoever may know what was asked before, and by nobody else. */
@MilleTest
class AskedAgainTests {
    private static final String REASON = "la première n’a pas de place avant janvier";
    private static final String SAID = "Demandée à nouveau, parce que : " + REASON;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    Environment settings;

    private FamilyId family;

    @BeforeEach
    void aFamilyOfTwo() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.DOCTOR);
    }

    @Test
    void theReasonStandsAtTheRequestAndInWhatIsAskedAlready() {
        sent(Compartment.C2, null);
        var second = sent(Compartment.C2, REASON);
        for (var reader : new String[] {People.MIDWIFE, People.DOCTOR}) {
            assertThat(page(reader, second)).as(reader).contains(SAID);
            assertThat(already(reader)).as(reader).containsExactly(REASON);
        }
        assertThat(new Owner(settings).strings("select although from referral.request where id = ?", second.value()))
                .as("it lies closed")
                .noneMatch(words -> words.contains(REASON));
    }

    @Test
    void whereItSpeaksOfWhatAReaderMayNotKnowItIsNotThere() {
        sent(Compartment.C4, null);
        var second = sent(Compartment.C2, REASON);
        assertThat(page(People.DOCTOR, second)).doesNotContain(REASON, "Demandée à nouveau");
        assertThat(already(People.DOCTOR)).isEmpty();
        assertThat(page(People.MIDWIFE, second)).as("whoever wrote it").contains(SAID);
    }

    @Test
    void whoeverIsAskedReadsNothingOfIt() {
        sent(Compartment.C2, null);
        var second = sent(Compartment.C2, REASON);
        assertThat(new Visitor(port)
                        .signIn(people, People.PSYCHOLOGIST)
                        .get("/requests/" + second)
                        .body())
                .contains("Une aide")
                .doesNotContain(REASON);
    }

    private ReferralId sent(Compartment subject, @Nullable String although) {
        var to = new Receiver.Service(Asked.service(context, "embrun-bebe"));
        var asking = Asking.about(family)
                .subject(subject)
                .of("perinatal-psychology", to)
                .although(although);
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, asking.command()));
    }

    private String page(String reader, ReferralId id) {
        return visit(reader, "/families/" + family + "/referrals/" + id);
    }

    private List<String> already(String reader) {
        return people.as(reader, () -> referrals.asked(family, "perinatal-psychology", Compartment.C2)).stream()
                .flatMap(one -> Stream.ofNullable(one.although()))
                .toList();
    }

    private String visit(String reader, String path) {
        return new Visitor(port).signIn(people, reader).get(path).body();
    }
}
