package be.mille.referral;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.directory.ServiceId;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.Asked;
import be.mille.testing.Asking;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** A house with several services reads the queue of each. */
@MilleTest
class QueueByServiceTests {
    private static final String KIND = "aide médicale urgente";
    private static final String DESK = "Guichet aide médicale urgente, antenne Rive-Claire";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    PersonRecords records;

    @Autowired
    Inbox inbox;

    private FamilyId family;
    private ReferralId help;
    private ReferralId care;

    @BeforeEach
    void twoServicesOfOneHouseAreAsked() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Amina")));
        help = sent(Asking.about(family).of("cpas", to("cpas-rive-claire-social")));
        care = sent(
                Asking.about(family).subject(Compartment.C7).of("urgent-medical-aid", to("guichet-amu-rive-claire")));
    }

    @Test
    void eachServiceHasItsOwnQueueAndTheHouseHasBoth() {
        assertThat(queue("guichet-amu-rive-claire")).contains(care).doesNotContain(help);
        assertThat(queue("cpas-rive-claire-social")).contains(help).doesNotContain(care);
        var visitor = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(visitor.get("/requests?service=" + service("guichet-amu-rive-claire"))
                        .body())
                .contains("/requests/" + care)
                .doesNotContain("/requests/" + help);
        assertThat(visitor.get("/requests?service=nonsense").statusCode()).isEqualTo(200);
    }

    @Test
    void aRowSaysWhichKindOfHelpOfWhichService() {
        var page = new Visitor(port)
                .signIn(people, People.SOCIAL_WORKER)
                .get("/requests?service=" + service("guichet-amu-rive-claire"))
                .body();
        var row = page.substring(page.indexOf("/requests/" + care));
        assertThat(row.substring(0, row.indexOf("</li>"))).contains(KIND, DESK);
    }

    @Test
    void noAddressTellsASubject() {
        var page = new Visitor(port)
                .signIn(people, People.SOCIAL_WORKER)
                .get("/requests")
                .body();
        assertThat(page).contains("/requests?service=" + service("guichet-amu-rive-claire"));
        assertThat(Pattern.compile("href=\"[^\"]*").matcher(page).results().map(MatchResult::group))
                .noneMatch(address -> address.contains("urgent-medical-aid") || address.contains("C7"));
    }

    @Test
    void anotherHouseReadsNothingByNamingTheService() {
        var wanted = service("guichet-amu-rive-claire");
        assertThat(people.as(People.PSYCHOLOGIST, () -> inbox.queue(wanted, 0).rows()))
                .isEmpty();
        assertThat(new Visitor(port)
                        .signIn(people, People.PSYCHOLOGIST)
                        .get("/requests?service=" + wanted)
                        .body())
                .doesNotContain("/requests/" + care, DESK);
    }

    @Test
    void whatSeveralServicesWereAskedStandsInTheQueueOfEach() {
        var pool = sent(Asking.about(family)
                .of("independent-midwife", Asked.together(context, "zilverberk-aan-huis", "amandier-vert")));
        var ours = service("zilverberk-aan-huis");
        assertThat(people.as(People.OTHER_MIDWIFE, () -> inbox.queue(ours, 0).rows()))
                .filteredOn(one -> one.id().equals(pool))
                .singleElement()
                .extracting(Inbox.Received::service)
                .isEqualTo(ours);
    }

    private List<ReferralId> queue(String code) {
        var wanted = service(code);
        var all = new ArrayList<ReferralId>();
        boolean more = true;
        for (int page = 0; more; page++) {
            int at = page;
            var next = people.as(People.SOCIAL_WORKER, () -> inbox.queue(wanted, at));
            next.rows().forEach(one -> all.add(one.id()));
            more = next.more();
        }
        return all;
    }

    private ServiceId service(String code) {
        return Asked.service(context, code);
    }

    private Receiver to(String code) {
        return new Receiver.Service(service(code));
    }

    private ReferralId sent(Asking asking) {
        return people.as(People.MIDWIFE, () -> Asked.send(context, asking.command()));
    }
}
