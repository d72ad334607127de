package be.mille.confidentiality.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.confidentiality.OfficerQueue;
import be.mille.confidentiality.OfficerQueue.Kind;
import be.mille.directory.Post;
import be.mille.directory.Posts;
import be.mille.family.Families;
import be.mille.family.OpenFamily;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.testing.MailTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.TestClock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** What is unusual about a look waits until an officer answers, however long she is away, and she is told that something waits. */
class UnusualClockTests extends MailTest {
    private static final String READER = People.HOSPITAL_MIDWIFE;

    @Autowired
    PersonRecords records;

    @Autowired
    Relations relations;

    @Autowired
    Families families;

    @Autowired
    OfficerQueue queue;

    @Autowired
    Posts posts;

    @Autowired
    UnusualClock night;

    @Autowired
    WorkMails mails;

    @Autowired
    Environment settings;

    private FamilyId family;

    @BeforeEach
    void somebodyLookedAtHerOwnName() {
        forget();
        mails.keep(people.get(People.OFFICER).id(), new WorkMails.Given("officer@work.example", Pace.NEVER));
        mails.keep(people.get(People.OTHER_OFFICER).id(), new WorkMails.Given("other@work.example", Pace.NEVER));
        // a day of its own: what other tests looked at is far away
        clock.forward(Duration.ofDays(400));
        var midwife = people.get(READER);
        var person = new PersonFields(
                "Same" + UUID.randomUUID().toString().substring(0, 6),
                null,
                midwife.familyName().toUpperCase(Locale.ROOT),
                null,
                null,
                List.of("fr"),
                false,
                null,
                null);
        family = people.as(People.MIDWIFE, () -> records.open(new OpenFamily(UUID.randomUUID(), person, null, null)));
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family, midwife.actor(), RelationType.HEALTH_CARE, clock.instant(), Proof.BROUGHT_IN));
        people.as(READER, () -> families.get(family));
    }

    @AfterEach
    void forget() {
        new Owner(settings).run("delete from confidentiality.unusual_look");
        new Owner(settings).run("update confidentiality.function_given set told_at = at");
        mails.forget(people.get(People.OFFICER).id());
        mails.forget(people.get(People.OTHER_OFFICER).id());
    }

    /** Of a house that has no officer yet: all others have it before them. */
    @Test
    void aFunctionThatWasGivenIsToldByTheSameMailOnceEvenWhereNothingIsUnusual() {
        night.look();
        rounds.sendWhatIsDue();
        POST.collect();
        clock.forward(Duration.ofDays(1));
        var post = people.as(
                People.ADMINISTRATOR,
                () -> posts.add(
                        UUID.randomUUID(),
                        new Post.Fields(
                                "Jean",
                                "Dupont",
                                ActorFunction.CONFIDENTIALITY_OFFICER,
                                null,
                                List.of("fr"),
                                TestClock.TODAY,
                                null,
                                null)));
        night.look();
        rounds.sendWhatIsDue();
        assertThat(POST.collect())
                .as("an officer’s post: also those of other houses")
                .extracting(PostOffice.Mail::to)
                .containsExactlyInAnyOrder("[officer@work.example]", "[other@work.example]");
        clock.forward(Duration.ofDays(40));
        night.look();
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).as("told once").isEmpty();
        assertThat(given(post)).as("it waits all the same").isNotEmpty();
        people.runAs(People.OFFICER, () -> queue.see(post, clock.instant()));
        assertThat(given(post)).isEmpty();
    }

    private List<OfficerQueue.FunctionGiven> given(ActorId post) {
        return people.as(People.OTHER_OFFICER, queue::functions).stream()
                .filter(one -> one.post().equals(post))
                .toList();
    }

    private List<OfficerQueue.Unusual> waiting() {
        return people.as(People.OFFICER, queue::unusual).stream()
                .filter(one -> one.kind() == Kind.SAME_NAME
                        && one.reader().equals(people.get(READER).id()))
                .toList();
    }

    @Test
    void anOfficerWhoWasAwayForWeeksStillFindsIt() {
        var found = waiting();
        assertThat(found).isNotEmpty();
        clock.forward(Duration.ofDays(60));
        assertThat(waiting()).as("without the night it is gone").isEmpty();
        clock.forward(Duration.ofDays(-60));
        night.look();
        clock.forward(Duration.ofDays(60));
        assertThat(waiting()).extracting(OfficerQueue.Unusual::key).containsAll(keys(found));
        assertThat(people.as(People.OTHER_OFFICER, queue::unusual))
                .extracting(OfficerQueue.Unusual::key)
                .doesNotContainAnyElementsOf(keys(found));
        found.forEach(one -> people.runAs(People.OFFICER, () -> queue.settle(one.key(), "seen", null)));
        assertThat(waiting()).isEmpty();
        night.look();
        assertThat(waiting()).isEmpty();
        assertThat(new Owner(settings)
                        .strings(
                                "select key from confidentiality.unusual_look where actor = ?",
                                people.get(READER).id().value()))
                .as("what was answered is forgotten")
                .isEmpty();
    }

    private static List<String> keys(List<OfficerQueue.Unusual> some) {
        return some.stream().map(OfficerQueue.Unusual::key).toList();
    }

    @Test
    void whatIsFoundAgainStandsThereOnce() {
        night.look();
        assertThat(waiting())
                .extracting(OfficerQueue.Unusual::key)
                .doesNotHaveDuplicates()
                .isNotEmpty();
    }

    @Test
    void sheIsToldOnceANightThatSomethingWaitsAndNotWhat() {
        assertThat(night.look()).isPositive();
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).extracting(PostOffice.Mail::to).containsExactly("[officer@work.example]");
        assertThat(night.look()).as("nothing new").isZero();
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).isEmpty();
    }

    @Test
    void nobodyWhoIsSignedInKeepsAnything() {
        people.runAs(People.OFFICER, night::look);
        assertThat(new Owner(settings)
                        .strings(
                                "select key from confidentiality.unusual_look where actor = ?",
                                people.get(READER).id().value()))
                .isEmpty();
    }
}
