package be.mille.screening;

import static be.mille.screening.HerWays.base;
import static org.assertj.core.api.Assertions.assertThat;

import be.mille.family.ChannelFields;
import be.mille.family.ChannelFields.Safety;
import be.mille.family.PersonRecords;
import be.mille.family.PregnancyEnded;
import be.mille.family.PregnancyId;
import be.mille.family.WritingHours;
import be.mille.kernel.FamilyId;
import be.mille.outbox.Reaching;
import be.mille.testing.MailTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.time.LocalTime;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The address by which she answers herself, sent to her mailbox; the code never is. */
class HerMailTests extends MailTest {
    @LocalServerPort
    int port;

    @Autowired
    Held held;

    @Autowired
    PersonRecords records;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    PlatformTransactionManager transactions;

    private FamilyId family = new FamilyId(new UUID(0, 0));
    private ScreeningId screening = new ScreeningId(new UUID(0, 0));
    private @Nullable Visitor midwife;

    @BeforeEach
    void aScreeningBegun() {
        family = held.family(null);
        screening = held.start(family);
        midwife = new Visitor(port).signIn(people, People.MIDWIFE);
    }

    private Visitor midwife() {
        return java.util.Objects.requireNonNull(midwife);
    }

    private UUID mailbox(ChannelFields fields) {
        var id = UUID.randomUUID();
        people.runAs(People.MIDWIFE, () -> records.addChannel(family, id, fields));
        return id;
    }

    private java.net.http.HttpResponse<String> send(UUID channel) {
        return midwife()
                .post(
                        base(family, screening) + "/herself/address",
                        Map.of(
                                "language",
                                "fr",
                                "key",
                                UUID.randomUUID().toString(),
                                "send",
                                "yes",
                                "channel",
                                channel.toString()));
    }

    @Test
    void sheGetsTheAddressByMailAndTheCodeAnotherWay() {
        var channel = mailbox(Reaching.safe("mina@her.example"));
        var before = midwife().get(base(family, screening) + "/herself").body();
        assertThat(before).contains("Ce qu’elle lira", "L’adresse promise", "mina@her.example", "Rendez-vous");
        var page = send(channel);
        var given = HerWays.read(page);
        assertThat(page.body()).contains("part maintenant par courriel").doesNotContain("Rien n’est envoyé");
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).singleElement().satisfies(mail -> {
            assertThat(mail.text()).contains(BASE + given.path());
            assertThat(mail.whole()).doesNotContain(given.code(), "Mina", "sage-femme");
        });
        assertThat(HerWays.inside(port, given).get("/here").statusCode()).isEqualTo(200);
        assertThat(new Owner(settings)
                        .strings(
                                "select count(*)::text from outbox.message where family = ? and sealed is not null",
                                family.value()))
                .containsExactly("0");
    }

    @Test
    void anUnsafeMailboxIsSaidAtItsFieldAndNoAddressIsMade() {
        var channel = mailbox(Reaching.mailbox("mina@her.example", Safety.NOT_ASKED, null));
        assertThat(midwife().get(base(family, screening) + "/herself").body())
                .contains("Personne ne lui a demandé si ce moyen est sûr")
                .doesNotContain("Ce qu’elle lira");
        var answer = send(channel);
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("Personne ne lui a demandé si ce moyen est sûr")
                .doesNotContain("/open/");
        assertThat(send(UUID.randomUUID()).statusCode()).isEqualTo(422);
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).isEmpty();
        assertThat(new Owner(settings).strings("select id from screening.door where family = ?", family.value()))
                .isEmpty();
    }

    @Test
    void outsideHerHoursThePageSaysWhenItLeaves() {
        var hours = new WritingHours(WritingHours.Days.EVERY_DAY, LocalTime.of(14, 0), LocalTime.of(17, 0));
        var page = send(mailbox(Reaching.mailbox("mina@her.example", Safety.SAFE, hours)));
        assertThat(page.body()).contains("à partir du 24 nov., 14:00");
    }

    @Test
    void anAddressThatWasClosedMeanwhileIsNotSent() {
        send(mailbox(Reaching.safe("mina@her.example")));
        people.runAs(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions)
                        .executeWithoutResult(_ -> events.publishEvent(
                                new PregnancyEnded(family, new PregnancyId(UUID.randomUUID()), clock.instant()))));
        rounds.sendWhatIsDue();
        assertThat(POST.collect()).isEmpty();
        assertThat(midwife().get("/families/" + family + "/person/messages").body())
                .contains("Pas envoyé", "Ce n’était plus d’actualité");
    }

    @Test
    void whoCannotReachHerIsOfferedNoMailbox() {
        mailbox(Reaching.safe("mina@her.example"));
        people.runAs(People.MIDWIFE, () -> records.addChannel(family, UUID.randomUUID(), sheCalls()));
        assertThat(midwife().get(base(family, screening) + "/herself").body())
                .contains("Elle appelle elle-même")
                .doesNotContain("Ce qu’elle lira");
        assertThat(midwife().get("/families/" + family).body())
                .contains("Elle appelle elle-même : on ne la contacte pas.");
    }

    private static ChannelFields sheCalls() {
        return new ChannelFields(
                ChannelFields.Kind.SHE_CALLS,
                "",
                ChannelFields.Whose.HERS,
                null,
                Safety.NEVER,
                false,
                false,
                false,
                null,
                null,
                null,
                null);
    }
}
