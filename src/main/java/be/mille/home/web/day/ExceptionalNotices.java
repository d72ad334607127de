package be.mille.home.web.day;

import be.mille.confidentiality.ExceptionalOpenings;
import be.mille.directory.Professionals;
import be.mille.family.FamilySummary;
import be.mille.home.web.Links;
import be.mille.home.web.Words;
import be.mille.kernel.FamilyId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells whoever coordinates, or opened, a record that somebody else opened it exceptionally. */
@Component
class ExceptionalNotices {
    private final ExceptionalOpenings openings;
    private final Professionals professionals;

    ExceptionalNotices(ExceptionalOpenings openings, Professionals professionals) {
        this.openings = openings;
        this.professionals = professionals;
    }

    List<DayPage.Notice> read(Map<FamilyId, FamilySummary> mine, Words words) {
        return openings.notices().stream()
                .map(one -> notice(one, mine.get(one.family()), words))
                .toList();
    }

    private DayPage.Notice notice(ExceptionalOpenings.Notice one, @Nullable FamilySummary family, Words words) {
        var who = professionals
                .find(one.reader())
                .map(reader -> reader.introduced(words.t()))
                .orElse("");
        return new DayPage.Notice(
                family == null ? one.reference() : family.called(),
                family == null ? null : Links.family(family.id()),
                words.get(
                        "home.day.exceptional",
                        who,
                        words.dates().moment(one.at()),
                        words.t().of("home.day.exceptional.reason", one.reason())),
                "/exceptional/notices/" + one.id() + "/seen");
    }
}
