package be.mille.screening.internal;

import be.mille.access.Access;
import be.mille.screening.Figures;
import be.mille.screening.ScreeningAction;
import be.mille.screening.ScreeningPack;
import be.mille.screening.ScreeningPacks;
import be.mille.sql.Sql;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Lays what the database tells over every indicator the content knows: one that is not told looks like one that never came out. */
@Service
@Transactional
class FigureReading implements Figures {
    private final Access access;
    private final ScreeningPacks packs;
    private final Sql sql;

    FigureReading(Access access, ScreeningPacks packs, Sql sql) {
        this.access = access;
        this.packs = packs;
        this.sql = sql;
    }

    /** @param code null for what is counted of a whole domain */
    private record Row(
            boolean own,
            String pack,
            String packVersion,
            String domain,
            @Nullable String code,
            String part,
            long count,
            @Nullable Long confirmed) {}

    private record Key(
            String pack,
            String version,
            String domain,
            @Nullable String code,
            String part) {}

    @Override
    public List<Figure> of(boolean own) {
        access.require(ScreeningAction.FIGURES);
        var rows = new HashMap<Key, Row>();
        for (var row : sql.list(
                Row.class,
                "select own, pack, pack_version, domain, code, part, count, confirmed from screening.figures()")) {
            if (row.own() == own) {
                rows.put(new Key(row.pack(), row.packVersion(), row.domain(), row.code(), row.part()), row);
            }
        }
        return packs.all().stream()
                .flatMap(pack -> pack.indicators().stream().map(one -> figure(pack, one, own, rows)))
                .toList();
    }

    private static Figure figure(
            ScreeningPack pack, ScreeningPack.Indicator indicator, boolean own, Map<Key, Row> rows) {
        var asked = rows.get(new Key(pack.id(), pack.version(), indicator.domain(), null, "ASKED"));
        var out = rows.get(new Key(pack.id(), pack.version(), indicator.domain(), indicator.id(), "OUT"));
        var talked = rows.get(new Key(pack.id(), pack.version(), indicator.domain(), indicator.id(), "TALKED"));
        return new Figure(
                pack.id(),
                pack.version(),
                indicator.domain(),
                indicator.id(),
                own,
                asked == null ? null : asked.count(),
                out == null ? null : out.count(),
                talked == null ? null : talked.count(),
                talked == null ? null : talked.confirmed());
    }
}
