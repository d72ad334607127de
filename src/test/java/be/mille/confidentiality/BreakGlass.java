package be.mille.confidentiality;

import be.mille.confidentiality.ExceptionalOpenings.Outcome;
import be.mille.confidentiality.ExceptionalOpenings.Request;
import be.mille.family.OpenFamily;
import be.mille.family.PartialDate;
import be.mille.family.PersonFields;
import be.mille.family.PersonRecords;
import be.mille.kernel.FamilyId;
import be.mille.testing.People;
import be.mille.testing.Visitor;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Families that can be named by called name and birth, and ways to ask for them. */
final class BreakGlass {
    static final String BIRTH = "1998-05-12";
    static final String WORDS = "Arrivée inconsciente aux urgences cette nuit.";

    private BreakGlass() {}

    static FamilyId family(People people, PersonRecords records, String called, @Nullable String surname) {
        return people.as(
                People.MIDWIFE,
                () -> records.open(new OpenFamily(
                        UUID.randomUUID(),
                        new PersonFields(
                                called,
                                called,
                                surname,
                                null,
                                null,
                                List.of("fr"),
                                false,
                                null,
                                PartialDate.parse(BIRTH).orElseThrow()),
                        null,
                        null)));
    }

    static Request asking(String called) {
        return new Request(UUID.randomUUID(), called, BIRTH, null, ExceptionalReason.LIFE, WORDS, Set.of());
    }

    static FamilyId opened(People people, ExceptionalOpenings openings, String reader, String called) {
        return ((Outcome.Opened) people.as(reader, () -> openings.open(asking(called)))).family();
    }

    /** As a browser sends it. */
    static Map<String, String> form(String called, String birth) {
        return Map.of(
                "key", UUID.randomUUID().toString(),
                "called", called,
                "birth", birth,
                "reason", "LIFE",
                "words", WORDS);
    }

    static Visitor at(int port, People people, String code) {
        return new Visitor(port).signIn(people, code);
    }
}
