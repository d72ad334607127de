package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.Proof;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** What somebody of the team received, and may not know as one of the team: it stands in her queue, and in no record. */
@MilleTest
class ReceiverInTheTeamTests {
    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    Referrals referrals;

    @Autowired
    Inbox inbox;

    @Autowired
    Environment settings;

    private FamilyId family;

    @BeforeEach
    void aSocialWorkerOfTheTeam() {
        family = OpenFamilies.withTeam(context, "Amina", Proof.BROUGHT_IN, People.SOCIAL_WORKER);
    }

    private ReferralId sent(String kind, String service, Compartment subject) {
        var to = new Receiver.Service(Asked.service(context, service));
        var asking = Asking.about(family).subject(subject).of(kind, to).need("Une carte médicale");
        return people.as(People.MIDWIFE, () -> Asked.send(referrals, asking.command()));
    }

    private List<ReferralId> inTheRecord(String who) {
        return people.as(who, () -> referrals.of(family)).stream()
                .map(Referral::id)
                .toList();
    }

    private void readInTheQueueAndInNoRecord(ReferralId id) {
        assertThat(people.as(People.SOCIAL_WORKER, () -> inbox.get(id)).told().need())
                .isEqualTo("Une carte médicale");
        assertThat(inTheRecord(People.SOCIAL_WORKER)).doesNotContain(id);
        assertThat(inTheRecord(People.MIDWIFE)).as("control").contains(id);
        assertThatThrownBy(() -> people.as(People.SOCIAL_WORKER, () -> referrals.get(family, id)))
                .isInstanceOf(NotFoundException.class);
        var social = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(social.get("/requests/" + id).statusCode()).isEqualTo(200);
        assertThat(social.get("/families/" + family + "/referrals").body()).doesNotContain("Une carte médicale");
        assertThat(social.get("/families/" + family + "/referrals/" + id).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aRestrictedOneStandsInTheQueueOfItsReceiverOnly() {
        readInTheQueueAndInNoRecord(sent("urgent-medical-aid", "guichet-amu-rive-claire", Compartment.C7));
    }

    /** What her queue counts stands in it. */
    @Test
    void oneWhoseAppointmentBecameRestrictedStaysWithItsReceiver() {
        var id = sent("cpas", "cpas-rive-claire-social", Compartment.C2);
        assertThat(inTheRecord(People.SOCIAL_WORKER)).as("control: before").contains(id);
        people.runAs(People.MIDWIFE, () -> context.getBean(Clearances.class).clearAuthor(family, Compartment.C3));
        new Owner(settings)
                .run("update referral.request set narrowed_to = 'C3', narrowed_by = '"
                        + people.get(People.MIDWIFE).id() + "' where id = '" + id + "'");
        readInTheQueueAndInNoRecord(id);
    }
}
