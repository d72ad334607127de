package be.mille.copy.internal;

import be.mille.access.Looks;
import be.mille.confidentiality.UnrecognisedLooks;
import be.mille.confidentiality.UnrecognisedLooks.Line;
import be.mille.copy.internal.Gathered.Answered;
import be.mille.directory.HouseName;
import be.mille.directory.Organisation;
import be.mille.directory.Organisations;
import be.mille.kernel.FamilyId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What officers answered about looks she did not recognise, of those looks that the reader may know of. */
@Component
class LookAnswers {
    private final Looks looks;
    private final UnrecognisedLooks unrecognised;
    private final Organisations organisations;

    LookAnswers(Looks looks, UnrecognisedLooks unrecognised, Organisations organisations) {
        this.looks = looks;
        this.unrecognised = unrecognised;
        this.organisations = organisations;
    }

    List<Answered> of(FamilyId family) {
        var asked = unrecognised.of(family);
        if (asked.isEmpty()) {
            return List.of();
        }
        var known = looks.of(family, Instant.EPOCH).stream()
                .map(one -> new Line(one.day(), one.organisation(), one.function()))
                .collect(Collectors.toSet());
        return asked.entrySet().stream()
                .filter(one -> known.contains(one.getKey()))
                .flatMap(one -> one.getValue().stream().map(said -> answered(one.getKey(), said)))
                .sorted(Comparator.comparing(Answered::answeredOn).thenComparing(Answered::lookedOn))
                .toList();
    }

    private Answered answered(Line line, UnrecognisedLooks.Answer said) {
        return new Answered(
                line.day(),
                organisations.find(line.organisation()).map(Organisation::house).orElseGet(() -> HouseName.only("")),
                line.function(),
                said.day(),
                said.words());
    }
}
