package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.confidentiality.OfficerQueue;
import be.mille.confidentiality.UnrecognisedLooks;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.OpenFamilies;
import be.mille.testing.People;
import be.mille.testing.TestClock;
import be.mille.testing.Visitor;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;

/**
 * T13: a word of its own is written in every place that takes words; then the files of the database, its log of writes, every row as
 * text and what the program printed are searched for each of them.
 */
@MilleTest
@ExtendWith(OutputCaptureExtension.class)
class CanaryTests {
    @Autowired
    People people;

    @Autowired
    UnrecognisedLooks unrecognised;

    @Autowired
    OfficerQueue officers;

    @Autowired
    ApplicationContext context;

    @Autowired
    Environment settings;

    @LocalServerPort
    int port;

    private final Canaries canaries = new Canaries();

    @Test
    void noWordThatWasWrittenIsFoundOutsideTheMemoryOfTheProgram(CapturedOutput printed) throws Exception {
        var control = Canaries.control();
        people.runAs(People.MIDWIFE, () -> {
            var family = context.getBean(PersonRecords.class).open(OpenFamilies.called(control));
            new WrittenInHerRecord(context, family, canaries).everywhere();
            new WrittenToOthers(context, family, canaries, port).everywhere();
            lookAsked(family);
        });
        lookAnswered();
        keptForm();
        var set = canaries.all();
        var stolen = new StolenDatabase(settings);
        var inRows = Canaries.found(stolen.rows());
        var inFiles = stolen.inFiles();
        var seen = new LinkedHashSet<>(inRows);
        seen.addAll(inFiles);
        seen.addAll(Canaries.found(List.of(printed.getAll())));
        seen.retainAll(set);
        boolean caught = inRows.contains(control) && inFiles.contains(control);
        new Scorecard(
                        "T13",
                        "words written in every place that takes words, then searched in rows, files and prints",
                        set.size(),
                        seen.size(),
                        13,
                        Scorecard.full() ? "full" : "small",
                        1,
                        caught ? 1 : 0)
                .keep();
        assertThat(set).hasSizeGreaterThan(35);
        assertThat(Canaries.found(List.copyOf(set)))
                .as("each of them is a word the search knows")
                .isEqualTo(set);
        assertThat(caught)
                .as("her called name lies open, and is found by the same search")
                .isTrue();
        assertThat(seen).isEmpty();
    }

    private void lookAsked(FamilyId family) {
        unrecognised.note(
                family,
                new UnrecognisedLooks.Line(
                        TestClock.TODAY,
                        people.get(People.MIDWIFE).organisation(),
                        people.get(People.MIDWIFE).function()));
    }

    /** What the officer based it on, and what she lets her know. */
    private void lookAnswered() {
        people.runAs(
                People.OFFICER,
                () -> officers.unusual().stream()
                        .filter(one -> one.kind() == OfficerQueue.Kind.UNRECOGNISED
                                && one.reader()
                                        .equals(people.get(People.MIDWIFE).id()))
                        .forEach(one -> officers.settle(one.key(), canaries.word(), canaries.word())));
    }

    /** Sent after the sign-in had ended: kept in the web session until its writer is back. */
    private void keptForm() {
        var left = LeftForm.of(new Visitor(port).signIn(people, People.MIDWIFE), "/families/new")
                .with("called", canaries.word());
        var visitor = new Visitor(port);
        visitor.get("/sign-in");
        var answer = visitor.postAll("/families/new", left.fields());
        assertThat(answer.headers().firstValue("Location")).contains("/sign-in?kept");
    }
}
