package be.mille.handover;

import static be.mille.sql.Sql.p;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.family.AddressFields;
import be.mille.family.FamilyEvent;
import be.mille.network.AskNetwork;
import be.mille.network.Kind;
import be.mille.network.NetworkQuestions;
import be.mille.sql.Sql;
import be.mille.testing.People;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A family changes its place: the helpdesk of the new basin is asked, without who she is. */
class MovesHelpdeskTests extends MovesHeld {
    @Autowired
    NetworkQuestions questions;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void theHelpdeskOfTheBasinIsAskedWithoutWhoSheIsAndTheEventSaysThatItWas() {
        lives(AddressFields.Kind.FIXED, "1080");
        var event = moved(FamilyEvent.Kind.MOVE);
        var there = visitor(THERE);
        assertThat(there.get(page(event)).body())
                .contains("Prévenir le helpdesk du bassin", "Une famille que j’accompagne arrive dans votre bassin")
                .doesNotContain("Helpdesk du bassin prévenu");
        var before = people.as(People.FACILITATOR, () -> questions.all()).size();
        for (var words : Set.of(called + " cherche", "Elle habite " + STREET, " ")) {
            assertThat(there.post(page(event) + "/helpdesk", said(words)).statusCode())
                    .as(words)
                    .isEqualTo(422);
        }
        assertThat(people.as(People.FACILITATOR, () -> questions.all())).hasSize(before);
        assertThat(seen(THERE, page(event))).doesNotContain("Helpdesk du bassin prévenu");

        var words = "qui peut continuer des visites à domicile "
                + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        assertThat(there.post(page(event) + "/helpdesk", said(words)).statusCode())
                .isEqualTo(303);
        assertThat(people.as(People.FACILITATOR, () -> questions.all()))
                .as("of another basin than hers who asks")
                .anyMatch(one -> one.words().equals(words) && one.basin().equals("centre-west"));
        assertThat(people.as(HERS, () -> questions.all()))
                .noneMatch(one -> one.words().equals(words));
        assertThat(seen(HERS, "/families/" + family + "/events"))
                .contains("Helpdesk du bassin prévenu le", "Ilse Vermeulen");
        assertThat(seen(HERS, page(event))).contains("Helpdesk du bassin prévenu");
    }

    @Test
    void theDatabaseLetsNobodyAskTheWholeNetworkOfAnotherBasin() {
        assertThatThrownBy(() -> inserted("QUESTION", "centre-west")).hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> inserted("HELPDESK", "south")).hasStackTraceContaining("row-level security");
        inserted("HELPDESK", "centre-west");
    }

    /** As the program would, had it asked nothing; its words were closed by the program before. */
    private void inserted(String kind, String basin) {
        people.runAs(THERE, () -> {
            var asked = new AskNetwork(UUID.randomUUID(), Kind.QUESTION, null, "qui connaît une crèche", "fr", true);
            questions.ask(asked);
            new TransactionTemplate(transactions)
                    .executeWithoutResult(
                            _ -> sql.update("""
                            insert into network.question (id, kind, basin, author, words, state, asked_at, said_at, heard_at, key)
                            select gen_random_uuid(), :kind, :basin, author, words, state, asked_at, said_at, heard_at, gen_random_uuid()
                            from network.question where key = :key
                            """, p("kind", kind), p("basin", basin), p("key", asked.key())));
        });
    }
}
