package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import be.mille.sql.TransactionMemory;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What is said of a household beyond who lives there: the rules of a house tell where she is (C0L), the rest is social (C2). */
@Component
class HouseholdNotes {
    private static final String TABLE = "family.household_note";

    enum Kind {
        HOUSE_RULES(Compartment.C0L),
        CARE_NOTE(Compartment.C2),
        LIVES_WITH(Compartment.C2),
        NOTE(Compartment.C2);

        private final Compartment compartment;

        Kind(Compartment compartment) {
            this.compartment = compartment;
        }

        Compartment compartment() {
            return compartment;
        }
    }

    /** @param about a member, or the family itself for the household as a whole */
    record Note(UUID about, Kind kind) {}

    /** What the reader may know. */
    record Known(Map<Note, String> words) {
        @Nullable
        String of(UUID about, Kind kind) {
            return words.get(new Note(about, kind));
        }
    }

    private final Sql sql;
    private final Sealing sealing;

    HouseholdNotes(Sql sql, Sealing sealing) {
        this.sql = sql;
        this.sealing = sealing;
    }

    Known of(Collection<FamilyId> families) {
        return TransactionMemory.untilWritten(
                new Read(CurrentActor.get().id(), List.copyOf(families)), () -> read(families));
    }

    private record Read(ActorId reader, List<FamilyId> families) {}

    private Known read(Collection<FamilyId> families) {
        var known = new HashMap<Note, String>();
        sql.list(
                        row -> {
                            var family = Rows.id(row, "family");
                            var kind = Kind.valueOf(row.getString("kind"));
                            var about = Optional.ofNullable(row.getObject("person", UUID.class))
                                    .orElse(family);
                            return Map.entry(
                                    new Note(about, kind),
                                    seal(new FamilyId(family), kind, Rows.id(row, "id"))
                                            .open("words", row.getString("words")));
                        },
                        "select id, family, person, kind, words from family.household_note where family = any(:families) and words is not null",
                        p("families", families))
                .forEach(one -> known.put(one.getKey(), one.getValue()));
        return new Known(known);
    }

    /** @param member null for the household as a whole */
    void set(FamilyId family, @Nullable UUID member, Kind kind, @Nullable String words) {
        var about = member == null ? family.value() : member;
        var id = UUID.nameUUIDFromBytes((about + " " + kind).getBytes(StandardCharsets.UTF_8));
        sql.update(
                """
                insert into family.household_note (id, family, compartment, person, kind, words)
                values (:id, :family, :compartment, cast(:person as uuid), :kind, :words)
                on conflict (id) do update set words = :words
                """,
                p("id", id),
                p("family", family),
                p("compartment", kind.compartment()),
                p("person", member),
                p("kind", kind),
                p("words", seal(family, kind, id).closeAny("words", words)));
    }

    private Seal seal(FamilyId family, Kind kind, UUID id) {
        return sealing.of(TABLE, family, kind.compartment(), id);
    }
}
