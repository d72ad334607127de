package be.mille.training.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.access.CurrentActor;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.referral.Inbox;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A queue filled for a trial of load is a queue like any other. */
@MilleTest
class BulkRequestsTests {
    @Autowired
    BulkRequests requests;

    @Autowired
    Professionals professionals;

    @Autowired
    PersonRecords records;

    @Autowired
    Inbox inbox;

    @Autowired
    People people;

    @Test
    void asManyAsWantedWaitAtOneServiceAndAreReadThereOnceHoweverOftenItStarts() throws Exception {
        var sender = generated();
        for (var name : List.of("Amal", "Bintou", "Chirine")) {
            CurrentActor.callAs(sender.actor(), () -> records.open(OpenFamilies.called(name)));
        }
        var before = waiting();
        requests.load(7);
        var after = waiting();
        requests.load(7);
        assertThat(waiting()).isEqualTo(after);
        assertThat(after.open() - before.open()).isEqualTo(7);
        assertThat(after.called()).contains("Amal", "Bintou", "Chirine");
    }

    private record Waiting(long open, List<String> called) {}

    /** Of everybody who takes requests of a house for social help, together: one of them has them all. */
    private Waiting waiting() throws Exception {
        long open = 0;
        var called = new ArrayList<String>();
        for (var one : professionals.accompanying()) {
            if (one.function() == ActorFunction.CPAS_SOCIAL_WORKER
                    && !one.code().startsWith(BulkLoader.CODE)) {
                open = Math.max(
                        open,
                        CurrentActor.callAs(one.actor(), () -> inbox.counts().open()));
                CurrentActor.callAs(one.actor(), () -> inbox.queue(0).rows())
                        .forEach(request -> called.add(request.told().called()));
            }
        }
        return new Waiting(open, called);
    }

    /** Does the same work at the same place as the midwife. */
    private Professional generated() {
        var model = people.get(People.MIDWIFE);
        var one = Professional.withoutReach(
                new ActorId(UUID.randomUUID()),
                BulkLoader.CODE + "test",
                "Zoé",
                "Nimmer",
                model.function(),
                model.organisation(),
                model.house(),
                new ArrayList<>(model.languages()),
                model.presentation(),
                false);
        professionals.save(one);
        return one;
    }
}
