package be.mille.copy.internal;

import be.mille.access.Exclusions;
import be.mille.access.Looks;
import be.mille.access.OutsideLooks;
import be.mille.copy.internal.Gathered.Answered;
import be.mille.copy.internal.Gathered.KeptAway;
import be.mille.copy.internal.Gathered.Looked;
import be.mille.directory.HouseName;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.kernel.FamilyId;
import be.mille.kernel.OrganisationId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** Who looked, what was answered about it, and whom she keeps away: hers to have, as her page of who can see shows it. */
@Component
class AccessReading {
    /** The day is told and not the hour: nor is it by who stands before whom. */
    private static final Comparator<Looks.Look> WITHIN_A_DAY = Comparator.comparing(Looks.Look::day)
            .thenComparing(one -> one.organisation().value())
            .thenComparing(Looks.Look::function)
            .thenComparing(Looks.Look::exceptional);

    private final Looks looks;
    private final OutsideLooks outside;
    private final LookAnswers answers;
    private final Exclusions exclusions;
    private final Organisations organisations;

    AccessReading(
            Looks looks,
            OutsideLooks outside,
            LookAnswers answers,
            Exclusions exclusions,
            Organisations organisations) {
        this.looks = looks;
        this.outside = outside;
        this.answers = answers;
        this.exclusions = exclusions;
        this.organisations = organisations;
    }

    List<Looked> looks(FamilyId family) {
        return looks.of(family, Instant.EPOCH).stream()
                .sorted(WITHIN_A_DAY)
                .map(one -> new Looked(
                        one.day(),
                        house(one.organisation()),
                        one.function(),
                        one.purpose(),
                        one.exceptional(),
                        one.opened().stream().sorted().toList()))
                .toList();
    }

    List<OutsideLooks.Look> outside(FamilyId family) {
        return outside.of(family, Instant.EPOCH).reversed();
    }

    List<Answered> answers(FamilyId family) {
        return answers.of(family);
    }

    List<KeptAway> keptAway(FamilyId family) {
        return exclusions.of(family).stream()
                .map(one -> {
                    var house = one.organisation();
                    return new KeptAway(
                            one.actor(), house == null ? null : house(house), one.since(), one.steppedBack());
                })
                .toList();
    }

    private HouseName house(OrganisationId id) {
        return organisations.find(id).map(Organisation::house).orElseGet(() -> HouseName.only(""));
    }
}
