package be.mille.erasure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.home.Household;
import be.mille.kernel.FamilyId;
import be.mille.note.About;
import be.mille.note.Circle;
import be.mille.note.HerReading;
import be.mille.note.Note;
import be.mille.note.NoteId;
import be.mille.note.NoteOutcome;
import be.mille.note.Notes;
import be.mille.note.Replies;
import be.mille.note.Reply;
import be.mille.note.ReplyId;
import be.mille.note.ReplyOutcome;
import be.mille.note.WriteNote;
import be.mille.note.WriteReply;
import be.mille.sealing.Sealing;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/** One subject is erased: what was answered under its notes goes with it, its words open nowhere any more, and nothing else is touched. */
@MilleTest
class RepliesErasedTests extends Erasable {
    private static final String HERS = People.HOSPITAL_MIDWIFE;
    private static final String NAMED = People.DOCTOR;
    private static final List<String> TABLES = List.of("note", "reply", "reply_revision", "reply_reading", "reading");

    @Autowired
    Notes notes;

    @Autowired
    Replies replies;

    @Autowired
    Clearances clearances;

    @Autowired
    Sealing sealing;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    FamilyId family;
    NoteId restricted;
    NoteId open;

    @BeforeEach
    void aNoteOfOneSubjectAndOneForTheTeamAreAnswered() {
        family = family("Répondue");
        new Household(context).join(family, HERS, NAMED, TestClock.TODAY);
        people.runAs(HERS, () -> clearances.clear(family, people.get(NAMED).id(), Compartment.C3));
        restricted = written(Compartment.C3, "Elle craint son retour");
        open = written(Compartment.C2, "Elle dort mal");
        for (var one : List.of(restricted, open)) {
            var reply = answered(one, "Je la vois mardi");
            people.as(NAMED, () -> replies.correct(family, one, reply, "Je la vois mercredi", 0));
            assertThat(seen(one)).extracting(Reply::id).containsExactly(reply);
        }
    }

    private NoteId written(Compartment where, String words) {
        var outcome = people.as(
                HERS,
                () -> notes.write(new WriteNote(
                        UUID.randomUUID(),
                        family,
                        null,
                        0,
                        where,
                        Circle.TEAM,
                        Set.of(),
                        About.HER,
                        "fr",
                        words,
                        HerReading.OPEN)));
        return ((NoteOutcome.Written) outcome).id();
    }

    private ReplyId answered(NoteId note, String words) {
        var outcome =
                people.as(NAMED, () -> replies.write(new WriteReply(UUID.randomUUID(), family, note, "fr", words)));
        return ((ReplyOutcome.Written) outcome).id();
    }

    private List<Reply> seen(NoteId id) {
        return people.as(
                HERS,
                () -> replies.under(family, List.of(notes.get(family, id))).get(id));
    }

    private void erased(Compartment subject) {
        var key = UUID.randomUUID();
        assertThat(people.as(HERS, () -> erasures.ask(key, family, Set.of(subject))))
                .isTrue();
        people.runAs(People.OFFICER, () -> erasures.decide(key, true, "vu"));
    }

    /** Every row of these tables in this subject, as whoever owns the database finds it, word by word. */
    private Map<String, String> rows(Compartment subject) {
        var found = new HashMap<String, String>();
        TABLES.forEach(table -> found.put(
                table,
                superuser("select coalesce(string_agg(t::text, ' | ' order by t::text), '') from note." + table
                        + " t where family = '" + family + "' and compartment = '" + subject + "'")));
        found.put(
                "key",
                superuser("select coalesce(string_agg(t::text, ''), '') from sealing.key t where family = '" + family
                        + "' and compartment = '" + subject + "'"));
        return found;
    }

    private String superuser(String sql) {
        return new Owner(settings).asSuperuser(sql);
    }

    private String closed(NoteId under) {
        return superuser("select words from note.reply where note = '" + under + "'");
    }

    private UUID reply(NoteId under) {
        return UUID.fromString(superuser("select id from note.reply where note = '" + under + "'"));
    }

    @Test
    void theRepliesOfTheSubjectGoWithTheirKeyAndThoseOfAnotherAreUntouched() {
        var before = rows(Compartment.C2);
        assertThat(rows(Compartment.C3).values()).as("control").doesNotContain("");
        assertThat(before.values()).as("control").doesNotContain("");
        erased(Compartment.C3);
        assertThat(rows(Compartment.C3).values()).containsOnly("");
        assertThat(rows(Compartment.C2)).isEqualTo(before);
        assertThat(seen(open)).extracting(Reply::words).containsExactly("Je la vois mercredi");
        for (var who : List.of(HERS, NAMED)) {
            assertThat(people.as(who, () -> notes.all(family)))
                    .as(who)
                    .extracting(Note::id)
                    .containsExactly(open);
            assertThat(people.as(who, () -> replies.all(family)))
                    .extracting(Reply::note)
                    .containsOnly(open);
        }
    }

    /** Whoever holds a backup has the closed words, and the key with them is gone: a new one of the same subject opens none of it. */
    @Test
    void whatABackupStillHoldsDoesNotOpen() {
        var secret = closed(restricted);
        var plain = closed(open);
        var secretRow = reply(restricted);
        var plainRow = reply(open);
        assertThat(opened(Compartment.C3, secretRow, secret)).as("control").isEqualTo("Je la vois mercredi");
        erased(Compartment.C3);
        assertThatThrownBy(() -> opened(Compartment.C3, secretRow, secret)).isInstanceOf(IllegalStateException.class);
        written(Compartment.C3, "Elle en parle à nouveau");
        assertThatThrownBy(() -> opened(Compartment.C3, secretRow, secret))
                .as("nor with the key that is made for what is written next")
                .isInstanceOf(IllegalStateException.class);
        assertThat(opened(Compartment.C2, plainRow, plain))
                .as("control: what was not erased")
                .isEqualTo("Je la vois mercredi");
    }

    private String opened(Compartment where, UUID row, String closed) {
        return people.as(
                HERS, () -> sealing.of("note.reply", family, where, row).open("words", closed));
    }

    @Test
    void aReplyUnderANoteOfTheTeamStaysWhenItsAuthorsOwnSubjectGoes() {
        erased(Compartment.C3);
        var again = written(Compartment.C3, "Elle en parle à nouveau");
        answered(again, "Entendu");
        assertThat(seen(again))
                .as("who was named for the subject was not erased with it")
                .hasSize(1);
        assertThat(seen(open)).hasSize(1);
    }
}
