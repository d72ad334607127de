package be.mille.family.internal;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.family.EndKind;
import be.mille.family.PregnancyId;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Seal;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** What kind of end a pregnancy had, where anybody wrote it (C9). */
@Repository
class PregnancyEndStore {
    private final Sql sql;
    private final TimeHistory history;
    private final Sealing sealing;

    PregnancyEndStore(Sql sql, TimeHistory history, Sealing sealing) {
        this.sql = sql;
        this.history = history;
        this.sealing = sealing;
    }

    /** What the reader may know of it; her own word first where several wrote one. */
    Optional<EndKind> endKind(FamilyId family, PregnancyId pregnancy) {
        var seal = endSeal(family, pregnancy);
        return sql.find(
                row -> EndKind.valueOf(seal.open("kind", row.getString("kind"))),
                """
                select kind from family.pregnancy_end where pregnancy = :id and family = :family and kind is not null
                order by author = access.actor() desc, author limit 1
                """,
                p("id", pregnancy),
                p("family", family));
    }

    /** Only for somebody who may write there. Whoever reads several words on it corrects them all. */
    void setEndKind(FamilyId family, PregnancyId pregnancy, @Nullable EndKind kind) {
        var was = endKind(family, pregnancy);
        if (was.orElse(null) == kind) {
            return;
        }
        var seal = endSeal(family, pregnancy);
        history.keep(
                family,
                Compartment.C9,
                pregnancy,
                "END_KIND",
                was.map(one -> "\"" + seal.close("kind", one.name()) + "\"").orElse(null));
        var closed = kind == null ? null : seal.close("kind", kind.name());
        int corrected = sql.update(
                "update family.pregnancy_end set kind = cast(:kind as text) where pregnancy = :id and family = :family",
                p("kind", closed),
                p("id", pregnancy),
                p("family", family));
        if (corrected == 0) {
            sql.update(
                    "insert into family.pregnancy_end (pregnancy, family, kind) values (:id, :family, cast(:kind as text))",
                    p("id", pregnancy),
                    p("family", family),
                    p("kind", closed));
        }
    }

    private Seal endSeal(FamilyId family, PregnancyId pregnancy) {
        return sealing.of("family.pregnancy_end", family, Compartment.C9, pregnancy.value());
    }
}
