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
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** Why the same help is asked for once more is read by whoever reads both, and by nobody else. */
@MilleTest
class AskedAgainTests {
    private static final String REASON = "la première n’a pas de place avant janvier";
    private static final String NEW = "/new?category=perinatal-psychology";
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

    /** That nothing is said would tell her that there is another one. */
    @Test
    void besideOneThatSheMayNotKnowTheReasonAboutTheOthersIsThereAllTheSame() {
        sent(Compartment.C2, null);
        sent(Compartment.C4, "demandée aussi à une psychologue");
        var third = sent(Compartment.C2, REASON);
        assertThat(page(People.DOCTOR, third)).contains(SAID);
        assertThat(already(People.DOCTOR)).containsExactly(REASON);
    }

    /** The page says before who reads them; what was asked meanwhile changes nothing of it. */
    @Test
    void wordsForWhoeverWritesThemNeverBecomeWordsForAll() {
        sent(Compartment.C2, null);
        assertThat(visit(People.MIDWIFE, NEW))
                .as("it will lie where psychology lies")
                .contains("name=\"alone\"", "Personne d’autre que vous ne relit ces mots")
                .doesNotContain("name=\"although\"", "ne lisent pas toutes celle-ci");
        sent(Compartment.C4, "pour elle seule");
        assertThat(visit(People.MIDWIFE, NEW))
                .contains("name=\"although\"", "Lu par toutes les personnes", "ne lisent pas toutes celle-ci")
                .doesNotContain("name=\"alone\"");
        var late = asking(Compartment.C4).althoughAlone(REASON).command();
        assertThat(people.as(People.MIDWIFE, () -> referrals.send(late)))
                .isEqualTo(new SendOutcome.Refused(Set.of(ReferralProblem.ASKED_ALREADY)));
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
        var asking = asking(subject).although(although);
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, asking.command()));
    }

    private Asking asking(Compartment subject) {
        var to = new Receiver.Service(Asked.service(context, "embrun-bebe"));
        return Asking.about(family).subject(subject).of("perinatal-psychology", to);
    }

    private String page(String reader, ReferralId id) {
        return visit(reader, "/" + id);
    }

    private List<String> already(String reader) {
        return people.as(reader, () -> referrals.asked(family, "perinatal-psychology", Compartment.C2)).stream()
                .flatMap(one -> Stream.ofNullable(one.although()))
                .toList();
    }

    private String visit(String reader, String path) {
        return new Visitor(port)
                .signIn(people, reader)
                .get("/families/" + family + "/referrals" + path)
                .body();
    }
}
