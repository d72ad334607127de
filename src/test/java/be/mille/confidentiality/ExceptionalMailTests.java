package be.mille.confidentiality;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.account.Pace;
import be.mille.account.internal.WorkMails;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MailTest;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** An exceptional opening is told by mail as well: a reference, and nothing else. */
class ExceptionalMailTests extends MailTest {
    private static final String READER = People.HOSPITAL_MIDWIFE;

    @Autowired
    Relations relations;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    ExceptionalOpenings openings;

    @Autowired
    WorkMails mails;

    @Autowired
    PlatformTransactionManager transactions;

    @BeforeEach
    void mailboxes() {
        for (var code : new String[] {People.MIDWIFE, People.OFFICER, People.OTHER_OFFICER, People.SOCIAL_WORKER}) {
            mails.keep(people.get(code).id(), new WorkMails.Given(code + "@work.example", Pace.NEVER));
        }
    }

    @AfterEach
    void noMailboxes() {
        for (var code : new String[] {People.MIDWIFE, People.OFFICER, People.OTHER_OFFICER, People.SOCIAL_WORKER}) {
            mails.forget(people.get(code).id());
        }
        people.runAs(READER, () -> openings.running().ifPresent(one -> openings.end(one.id())));
    }

    private String reference(FamilyId family) {
        return people.as(People.MIDWIFE, () -> openings.reference(family));
    }

    @Test
    void whoeverIsToldOnMyDayAndTheOfficerOfTheReadersHouseGetAReference() {
        var called = "Zohra" + UUID.randomUUID().toString().substring(0, 8);
        var family = BreakGlass.family(people, records, called, "Idrissi");
        BreakGlass.opened(people, openings, READER, called);
        rounds.sendWhatIsDue();
        var sent = POST.collect();
        assertThat(sent)
                .extracting(PostOffice.Mail::to)
                .containsExactlyInAnyOrder("[nadia-kessels@work.example]", "[" + officer() + "@work.example]");
        assertThat(sent).allSatisfy(mail -> {
            assertThat(mail.text()).contains(reference(family), BASE + "/");
            assertThat(mail.whole()).doesNotContain(called, "Idrissi", "Amélie", "Wauters", BreakGlass.WORDS);
        });
        assertThat(people.as(People.MIDWIFE, openings::notices))
                .anySatisfy(one -> assertThat(one.family()).isEqualTo(family));
    }

    private String officer() {
        return people.get(People.OFFICER)
                        .organisation()
                        .equals(people.get(READER).organisation())
                ? People.OFFICER
                : People.OTHER_OFFICER;
    }

    /** The coordinator is told; the rule here and that of the notice on my day are the same. */
    @Test
    void aCoordinatorIsToldInsteadOfWhoOpenedTheRecord() {
        var called = "Zineb" + UUID.randomUUID().toString().substring(0, 8);
        var family = BreakGlass.family(people, records, called, null);
        var coordinator = people.get(People.SOCIAL_WORKER);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(family, coordinator.actor(), RelationType.SOCIAL_CARE, clock.instant(), Proof.BROUGHT_IN);
            families.coordinate(family, coordinator.id(), null);
        });
        BreakGlass.opened(people, openings, READER, called);
        rounds.sendWhatIsDue();
        assertThat(POST.collect())
                .extracting(PostOffice.Mail::to)
                .contains("[sarah-aerts@work.example]")
                .doesNotContain("[nadia-kessels@work.example]");
        assertThat(people.as(People.SOCIAL_WORKER, openings::notices))
                .anySatisfy(one -> assertThat(one.family()).isEqualTo(family));
    }

    @Test
    void whereWhoeverOpenedTheRecordLeftSomebodyWhoIsThereIsTold() {
        var called = "Zakia" + UUID.randomUUID().toString().substring(0, 8);
        var family = BreakGlass.family(people, records, called, null);
        var colleague = people.get(People.SOCIAL_WORKER);
        people.runAs(People.MIDWIFE, () -> {
            relations.add(family, colleague.actor(), RelationType.SOCIAL_CARE, clock.instant(), Proof.BROUGHT_IN);
            relations.end(family, people.get(People.MIDWIFE).id(), EndReason.ENDED_BY_READER);
        });
        BreakGlass.opened(people, openings, READER, called);
        rounds.sendWhatIsDue();
        assertThat(POST.collect())
                .extracting(PostOffice.Mail::to)
                .contains("[sarah-aerts@work.example]")
                .doesNotContain("[nadia-kessels@work.example]");
        assertThat(people.as(People.SOCIAL_WORKER, openings::notices))
                .anySatisfy(one -> assertThat(one.family()).isEqualTo(family));
        assertThat(people.as(People.MIDWIFE, openings::notices))
                .noneSatisfy(one -> assertThat(one.family()).isEqualTo(family));
    }

    @Test
    void whatWasRefusedIsToldToNobody() {
        people.runAs(
                READER,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> openings.open(BreakGlass.asking("Nobody by this name"))));
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).isEmpty();
    }
}
