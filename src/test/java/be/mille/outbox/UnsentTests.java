package be.mille.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.EndReason;
import be.mille.access.Proof;
import be.mille.access.RelationType;
import be.mille.access.Relations;
import be.mille.family.ChannelFields.Safety;
import be.mille.family.Families;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import be.mille.testing.WholeDay;
import java.time.Duration;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Messages to her that cannot be sent: a task without any content, for whoever is there. */
class UnsentTests extends SendingHeld {
    @Autowired
    Families families;

    @Autowired
    Relations relations;

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
}
