package be.mille.consent.web;

import be.mille.access.Access;
import be.mille.access.CurrentActor;
import be.mille.consent.AgreedApart;
import be.mille.consent.AgreedApart.Reading;
import be.mille.consent.AgreedApart.Why;
import be.mille.consent.ConsentAction;
import be.mille.consent.Decider.SecondParent;
import be.mille.consent.TalksApart;
import be.mille.directory.Professionals;
import be.mille.family.Families;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Shows who reads what was said apart, on whose word, and closes what the second parent takes back. */
@Component
@Transactional
class TakenBackDesk {
    private final Access access;
    private final AgreedApart apart;
    private final TalksApart talks;
    private final SecondParentAgrees second;
    private final Families families;
    private final Professionals professionals;
    private final ConsentWords words;

    TakenBackDesk(
            Access access,
            AgreedApart apart,
            TalksApart talks,
            SecondParentAgrees second,
            Families families,
            Professionals professionals,
            ConsentWords words) {
        this.access = access;
        this.apart = apart;
        this.talks = talks;
        this.second = second;
        this.families = families;
        this.professionals = professionals;
        this.words = words;
    }

    TakenBackPage page(FamilyId family, TakenBackForm form, FormErrors errors, boolean changed, Texts t) {
        access.require(ConsentAction.PREVIEW, family);
        var her = families.get(family).called();
        var readings = apart.of(family);
        return new TakenBackPage(
                "/families/" + family,
                her,
                second.called(family, t),
                readings.stream()
                        .filter(one -> one.why() == Why.AGREED)
                        .map(one -> choice(one, her, t))
                        .toList(),
                stays(family, readings, t),
                form,
                errors,
                changed);
    }

    private Choice choice(Reading one, String her, Texts t) {
        var agreed = Objects.requireNonNull(one.agreed());
        return new Choice(
                agreed.id().toString(),
                professionals
                        .find(one.reader())
                        .map(who -> who.name() + ", " + ConsentWords.role(who, t))
                        .orElse(""),
                t.get("consent.apart.loses", words.dates(t).moment(agreed.notedAt()), words.name(one.author()), her),
                false);
    }

    /** Only where something was said apart: what is written about others else is no matter of the second parent. */
    private List<String> stays(FamilyId family, List<Reading> readings, Texts t) {
        var authors = authors(family, readings);
        var lines = new ArrayList<String>();
        authors.forEach(one -> lines.add(t.get("consent.apart.stays.author", words.name(one))));
        readings.stream()
                .filter(one -> one.why() != Why.AGREED && authors.contains(one.author()))
                .map(one -> t.get("consent.apart.stays." + one.why(), words.name(one.reader())))
                .distinct()
                .forEach(lines::add);
        return lines;
    }

    private Set<ActorId> authors(FamilyId family, List<Reading> readings) {
        var me = CurrentActor.get().id();
        var authors = readings.stream()
                .filter(one -> one.why() == Why.AGREED)
                .map(Reading::author)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        if (talks.heldBy(family, me)) {
            authors.add(me);
        }
        return authors;
    }

    /** All that was chosen, or nothing: false when some of it stands no more. */
    boolean takeBack(FamilyId family, TakenBackForm form, UUID key) {
        access.require(ConsentAction.WITHDRAW, family);
        var stands = apart.of(family).stream()
                .filter(one -> one.agreed() != null)
                .collect(Collectors.toMap(one -> one.agreed().id(), one -> one));
        if (!stands.keySet().containsAll(form.chosen())) {
            return false;
        }
        form.chosen()
                .forEach(one -> apart.takeBack(
                        family,
                        UUID.nameUUIDFromBytes((key + " " + one).getBytes(StandardCharsets.UTF_8)),
                        one,
                        by(family, Objects.requireNonNull(stands.get(one)))));
        return true;
    }

    private SecondParent by(FamilyId family, Reading one) {
        return second.of(family, one.record()).orElseGet(() -> (SecondParent) Objects.requireNonNull(
                Objects.requireNonNull(one.agreed()).grounds().decider()));
    }
}
