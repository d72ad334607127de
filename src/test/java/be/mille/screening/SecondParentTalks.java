package be.mille.screening;

import be.mille.family.DetailFields;
import be.mille.family.MemberFields;
import be.mille.family.PersonRecords;
import be.mille.family.Persons;
import be.mille.kernel.FamilyId;
import be.mille.kernel.Ids;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;

/** Second parents who are named in a record and talked with by its midwife. */
public class SecondParentTalks {
    private final PersonRecords records;
    private final Persons persons;
    private final Screenings screenings;
    private final People people;
    private final Ids ids;

    public SecondParentTalks(PersonRecords records, Persons persons, Screenings screenings, People people, Ids ids) {
        this.records = records;
        this.persons = persons;
        this.screenings = screenings;
        this.people = people;
        this.ids = ids;
    }

    public UUID named(FamilyId family, String called) {
        return people.as(People.MIDWIFE, () -> {
            var id = ids.next();
            records.addMember(
                    family,
                    id,
                    new MemberFields(
                            MemberFields.Role.SECOND_PARENT,
                            called,
                            null,
                            null,
                            MemberFields.Lives.WITH_HER,
                            null,
                            null));
            return id;
        });
    }

    /** Whoever stood in the record no longer does, and somebody else does. */
    UUID replaced(FamilyId family, String called) {
        people.runAs(People.MIDWIFE, () -> {
            var before = persons.card(family).secondParent().orElseThrow();
            records.endMember(family, before.id(), before.version());
        });
        return named(family, called);
    }

    /** Low mood, thoughts that ask for the same day, and a wish in his or her own words. */
    public ScreeningId hold(FamilyId family, UUID person, String wish) {
        var id = people.as(People.MIDWIFE, () -> screenings.startWithSecondParent(family, person, Held.now()));
        choose(family, id, "parent-mood.recent", "low");
        choose(family, id, "parent-mood.self-harm", "sometimes");
        choose(family, id, "parent-mood.help", "wants");
        words(family, id, "strengths", "strengths.words", wish);
        people.runAs(People.MIDWIFE, () -> screenings.finish(family, id));
        return id;
    }

    private void choose(FamilyId family, ScreeningId id, String item, String code) {
        var given = Held.given(item, 0, List.of(code));
        people.as(
                People.MIDWIFE,
                () -> screenings.save(family, id, item.substring(0, item.indexOf('.')), List.of(given)));
    }

    void words(FamilyId family, ScreeningId id, String domain, String item, String words) {
        var given =
                new Given(item, AnswerKind.ANSWERED, List.of(), words, null, 0, UUID.randomUUID(), UUID.randomUUID());
        people.as(People.MIDWIFE, () -> screenings.save(family, id, domain, List.of(given)));
    }

    void writesAbout(String who, FamilyId family, UUID person) {
        people.runAs(
                who,
                () -> records.setDetail(
                        family, person, new DetailFields(null, null, null, List.of(), null, null, "calls at noon"), 0));
    }

    /** Everything there is of a conversation. */
    List<String> pages(FamilyId family, ScreeningId id) {
        var base = "/families/" + family + "/screenings/" + id;
        return List.of(
                base + "/result",
                base + "/result/copy",
                base + "/result/copy.txt",
                base + "/result/copy.pdf",
                base + "/opening",
                base + "/parent-mood",
                base + "/strengths",
                base + "/parent-mood/readers");
    }

    /** Everything a family's record shows beside it. */
    List<String> pagesOfHers(FamilyId family, ScreeningId hers) {
        var base = "/families/" + family;
        var screening = base + "/screenings/" + hers;
        return List.of(
                base,
                base + "/screenings",
                base + "/screenings/new",
                base + "/screenings/second-parent",
                screening + "/result",
                screening + "/result/copy",
                screening + "/result/copy.txt",
                screening + "/housing",
                base + "/plan",
                base + "/plan/print",
                base + "/plan/crisis",
                base + "/contacts",
                base + "/events",
                base + "/history",
                base + "/team",
                base + "/access",
                base + "/person",
                base + "/person/second-parent",
                base + "/pregnancies");
    }

    /** What stands on the paper. */
    String paper(Visitor reader, String path) throws IOException {
        try (var document = Loader.loadPDF(reader.see(path).body().getBytes(StandardCharsets.ISO_8859_1))) {
            return new PDFTextStripper().getText(document);
        }
    }
}
