package be.mille.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.ChannelFields.Safety;
import be.mille.family.Families;
import be.mille.family.PersonRecords;
import be.mille.family.WritingHours;
import be.mille.kernel.FamilyId;
import be.mille.testing.MailTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.PostOffice;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.transaction.IllegalTransactionStateException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Messages to her over a real mail server: once, when they may, and otherwise a task. */
class SendingTests extends MailTest {
    private static final WritingHours AFTERNOONS =
            new WritingHours(WritingHours.Days.EVERY_DAY, LocalTime.of(14, 0), LocalTime.of(17, 0));

    @LocalServerPort
    int port;

    @Autowired
    PersonRecords records;

    @Autowired
    Families families;

    @Autowired
    Relations relations;

    @Autowired
    Outbox outbox;

    @Autowired
    HerMessages messages;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    @Qualifier("outboxHealthIndicator")
    HealthIndicator health;

    private FamilyId family = new FamilyId(new UUID(0, 0));
    private UUID channel = new UUID(0, 0);
    private String address = "";

    @BeforeEach
    void sheHasASafeMailbox() {
        family = people.as(People.MIDWIFE, () -> records.open(OpenFamilies.called("Samira")));
        channel = UUID.randomUUID();
        address = "box-" + channel + "@her.example";
        people.runAs(People.MIDWIFE, () -> records.addChannel(family, channel, Reaching.safe(address)));
    }

    private UUID write() {
        var key = UUID.randomUUID();
        people.runAs(People.MIDWIFE, () -> in(() -> outbox.write(message(key))));
        return key;
    }

    private Message message(UUID key) {
        return new Message(
                key,
                new Recipient.Her(family, channel),
                Template.HER_ADDRESS,
                "fr",
                "/open/secret?in=fr",
                null,
                null,
                clock.instant().plus(Duration.ofDays(3)));
    }

    private void in(Runnable work) {
        new TransactionTemplate(transactions).executeWithoutResult(_ -> work.run());
    }

    private List<HerMessages.Note> notes() {
        return people.as(
                People.MIDWIFE, () -> new TransactionTemplate(transactions).execute(_ -> messages.of(List.of(family))));
    }

    private HerMessages.Note note() {
        return notes().getFirst();
    }

    private List<PostOffice.Mail> round() {
        rounds.sendWhatIsDue();
        return POST.collect();
    }

    @Test
    void aSafeMailboxGetsOneNeutralMailWithTheLinkAndNothingElse() {
        write();
        var mails = round();
        assertThat(mails).singleElement().satisfies(mail -> {
            assertThat(mail.to()).isEqualTo("[" + address + "]");
            assertThat(mail.from()).isEqualTo("[Rendez-vous <no-reply@fil.example.org>]");
            assertThat(mail.subject()).isEqualTo("L’adresse promise");
            assertThat(mail.text()).contains(BASE + "/open/secret?in=fr", "27/11/2026");
            assertThat(mail.whole())
                    .contains("Auto-Submitted: auto-generated", "text/plain")
                    .doesNotContain("Samira", "Mille", "Nadia", "sage-femme", "X-Mailer");
        });
        assertThat(round()).isEmpty();
        assertThat(note().state()).isEqualTo(HerMessages.State.SENT);
    }

    @Test
    void aServerThatIsDownForAnHourLosesNothingAndGetsNothingTwice() {
        POST.close();
        var ids = new ArrayList<String>();
        for (int i = 0; i < 3; i++) {
            write();
        }
        for (int minute = 0; minute < 60; minute++) {
            rounds.sendWhatIsDue();
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(notes()).allSatisfy(one -> assertThat(one.state()).isEqualTo(HerMessages.State.PENDING));
        assertThat(status()).isEqualTo("WAITING");
        POST.open();
        for (int minute = 0; minute < 90; minute++) {
            round().forEach(mail -> ids.add(mail.id()));
            clock.forward(Duration.ofMinutes(1));
        }
        assertThat(ids)
                .hasSize(3)
                .doesNotHaveDuplicates()
                .allSatisfy(id -> assertThat(id).endsWith("@fil.example.org>"));
        assertThat(notes()).allSatisfy(one -> assertThat(one.state()).isEqualTo(HerMessages.State.SENT));
        assertThat(status()).isEqualTo("UP");
    }

    private String status() {
        return Objects.requireNonNull(health.health()).getStatus().getCode();
    }

    @Test
    void theSameActDoneTwiceWritesOnceAndWithoutATransactionNothingIsWritten() {
        var key = UUID.randomUUID();
        people.runAs(
                People.MIDWIFE,
                () -> in(() -> {
                    assertThat(outbox.write(message(key))).isTrue();
                    assertThat(outbox.write(message(key))).isFalse();
                }));
        assertThat(round()).hasSize(1);
        people.runAs(
                People.MIDWIFE,
                () -> assertThatThrownBy(() -> outbox.write(message(UUID.randomUUID())))
                        .isInstanceOf(IllegalTransactionStateException.class));
    }

    @Test
    void whatIsUndoneIsNotSent() {
        people.runAs(
                People.MIDWIFE,
                () -> new TransactionTemplate(transactions).executeWithoutResult(undone -> {
                    outbox.write(message(UUID.randomUUID()));
                    undone.setRollbackOnly();
                }));
        assertThat(round()).isEmpty();
    }

    @Test
    void severalNodesSendEachMessageOnce() throws Exception {
        for (int i = 0; i < 20; i++) {
            write();
        }
        try (var nodes = Executors.newFixedThreadPool(4)) {
            var running = new ArrayList<Future<?>>();
            for (int i = 0; i < 4; i++) {
                running.add(nodes.submit(rounds::sendWhatIsDue));
            }
            for (var one : running) {
                one.get();
            }
        }
        assertThat(POST.collect()).hasSize(20).extracting(PostOffice.Mail::id).doesNotHaveDuplicates();
    }

    @Test
    void outsideHerHoursAMessageWaitsForThem() {
        people.runAs(
                People.MIDWIFE,
                () -> records.changeChannel(family, channel, Reaching.mailbox(address, Safety.SAFE, AFTERNOONS), 0));
        write();
        assertThat(round()).isEmpty();
        clock.set(TestClock.START.plus(Duration.ofMinutes(239)));
        assertThat(round()).isEmpty();
        clock.forward(Duration.ofMinutes(1));
        assertThat(round()).hasSize(1);
    }

    @Test
    void aWayThatWasTakenBackAfterWritingIsATaskForTheCoordinatorWithoutAnyContent() {
        people.runAs(People.MIDWIFE, () -> {
            relations.add(
                    family,
                    people.get(People.SOCIAL_WORKER).actor(),
                    RelationType.COORDINATION,
                    clock.instant(),
                    Proof.BROUGHT_IN);
            families.coordinate(family, people.get(People.SOCIAL_WORKER).id(), null);
        });
        write();
        people.runAs(People.MIDWIFE, () -> records.endChannel(family, channel, 0));
        assertThat(round()).isEmpty();
        assertThat(note().why()).isEqualTo(Refusal.ENDED);

        var coordinator = new Visitor(port).signIn(people, People.SOCIAL_WORKER);
        assertThat(WholeDay.of(coordinator, family.toString()))
                .contains("Un message n’a pas pu lui être envoyé")
                .doesNotContain(address, "L’adresse promise");
        assertThat(day(People.MIDWIFE))
                .as("whoever asked is not told beside the coordinator")
                .doesNotContain(taskPage());
        var page = coordinator.get("/families/" + family + "/person/messages").body();
        assertThat(page).contains("Pas envoyé", "Ce moyen n’est plus utilisé").doesNotContain(address);
        var settle = Pattern.compile("action=\"(/families/" + family + "/person/messages/[^\"]+/settled)\"")
                .matcher(page);
        assertThat(settle.find()).isTrue();
        assertThat(coordinator.post(settle.group(1), java.util.Map.of()).statusCode())
                .isEqualTo(303);
        assertThat(WholeDay.of(coordinator, family.toString())).doesNotContain("Un message n’a pas pu lui être envoyé");
        assertThat(note().open()).isFalse();
    }

    @Test
    void withoutACoordinatorWhoeverAskedIsTold() {
        people.runAs(
                People.MIDWIFE,
                () -> records.changeChannel(family, channel, Reaching.mailbox(address, Safety.NEVER, null), 0));
        write();
        round();
        assertThat(note().why()).isEqualTo(Refusal.NEVER);
        assertThat(WholeDay.of(new Visitor(port).signIn(people, People.MIDWIFE), family.toString()))
                .contains("Un message n’a pas pu lui être envoyé");
    }

    @Test
    void whoeverNoLongerAccompaniesHerSendsNothingMore() {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        people.runAs(People.SOCIAL_WORKER, () -> in(() -> outbox.write(message(UUID.randomUUID()))));
        people.runAs(
                People.MIDWIFE,
                () -> relations.end(family, people.get(People.SOCIAL_WORKER).id(), EndReason.CARE_ENDED));
        assertThat(round()).isEmpty();
        assertThat(note().why()).isEqualTo(Refusal.NO_ACCESS);
        assertThat(note().told()).isEqualTo(people.get(People.SOCIAL_WORKER).id());
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(taskPage());
        assertThat(day(People.MIDWIFE)).as("she answers now").contains(taskPage());
    }

    @Test
    void aTaskIsOnTheDayOfWhoeverWasToldAndOfNobodyElseWhileSheIsThere() {
        people.runAs(
                People.MIDWIFE,
                () -> relations.add(
                        family,
                        people.get(People.SOCIAL_WORKER).actor(),
                        RelationType.SOCIAL_CARE,
                        clock.instant(),
                        Proof.BROUGHT_IN));
        POST.close();
        write();
        round(Duration.ofDays(4));
        POST.open();
        assertThat(round()).isEmpty();
        assertThat(day(People.MIDWIFE)).contains(taskPage());
        assertThat(day(People.SOCIAL_WORKER)).doesNotContain(taskPage());
    }

    private String taskPage() {
        return "/families/" + family + "/person/messages";
    }

    private String day(String who) {
        return WholeDay.of(new Visitor(port).signIn(people, who));
    }

    @Test
    void whatCannotLeaveInTimeExpiresAndIsATask() {
        POST.close();
        write();
        round(Duration.ofDays(4));
        POST.open();
        assertThat(round()).isEmpty();
        assertThat(note().state()).isEqualTo(HerMessages.State.EXPIRED);
        assertThat(note().open()).isTrue();
    }

    private void round(Duration later) {
        rounds.sendWhatIsDue();
        clock.forward(later);
    }

    @Test
    void aNodeThatDiedWhileHandingOverLeavesATaskAndNoSecondMail() {
        write();
        new Owner(settings)
                .run("update outbox.message set begun_at = timestamptz '" + clock.instant() + "' where family = '"
                        + family + "'");
        assertThat(round()).isEmpty();
        clock.forward(Duration.ofMinutes(16));
        assertThat(round()).isEmpty();
        assertThat(note().why()).isEqualTo(Refusal.UNSURE);
        assertThat(note().open()).isTrue();
    }

    @Test
    void aStrangerSeesNoMessageAndTheProgramReadsNoContentOfAny() {
        write();
        var seen = people.as(
                People.OTHER_MIDWIFE,
                () -> new TransactionTemplate(transactions).execute(_ -> messages.of(List.of(family))));
        assertThat(seen).isEmpty();
        assertThat(new Visitor(port)
                        .signIn(people, People.OTHER_MIDWIFE)
                        .get("/families/" + family + "/person/messages")
                        .statusCode())
                .isEqualTo(404);
        people.runAs(
                People.OTHER_MIDWIFE,
                () -> assertThatThrownBy(() -> in(() -> outbox.write(message(UUID.randomUUID()))))
                        .isInstanceOf(RuntimeException.class));
        assertThat(new Owner(settings)
                        .strings("select has_column_privilege('mille_app', 'outbox.message', 'sealed', 'select')"))
                .containsExactly("f");
        assertThat(new Owner(settings)
                        .strings(
                                "select encode(sealed, 'escape') from outbox.message where family = ?", family.value()))
                .singleElement()
                .satisfies(closed -> assertThat(closed).doesNotContain("secret", "open"));
        round();
        assertThat(new Owner(settings)
                        .strings("select count(sealed)::text from outbox.message where family = ?", family.value()))
                .containsExactly("0");
    }
}
