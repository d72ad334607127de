package be.mille.intake.web;

import be.mille.access.Access;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.directory.Readers;
import be.mille.family.Families;
import be.mille.family.FamilySearch;
import be.mille.family.FamilySummary;
import be.mille.family.OpenFamily;
import be.mille.family.Stages;
import be.mille.intake.Arrival;
import be.mille.intake.ArrivalId;
import be.mille.intake.Arrivals;
import be.mille.intake.Attaching;
import be.mille.intake.Attaching.Attach;
import be.mille.intake.Knows;
import be.mille.intake.internal.IntakeAction;
import be.mille.kernel.FamilyId;
import be.mille.kernel.NotFoundException;
import be.mille.kernel.StaleException;
import be.mille.ui.Choice;
import be.mille.ui.FormErrors;
import be.mille.ui.Texts;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lays out how a request becomes a note: the records that are open to the reader, the words, where they lie and who reads them there. */
@Component
@Transactional
class AttachDesk {
    private static final int MOST_SHOWN = 12;

    private final Access access;
    private final Arrivals arrivals;
    private final Attaching attaching;
    private final Families families;
    private final FamilySearch search;
    private final Readers readers;
    private final ArrivalWords words;

    AttachDesk(
            Access access,
            Arrivals arrivals,
            Attaching attaching,
            Families families,
            FamilySearch search,
            Readers readers,
            ArrivalWords words) {
        this.access = access;
        this.arrivals = arrivals;
        this.attaching = attaching;
        this.families = families;
        this.search = search;
        this.readers = readers;
        this.words = words;
    }

    static String base(ArrivalId id) {
        return ArrivalDesk.ALL + "/" + id;
    }

    private Arrival waiting(ArrivalId id) {
        var one = arrivals.get(id);
        if (!one.waits()) {
            throw new StaleException();
        }
        return one;
    }

    /** @param q null to look for what is known of her */
    FindPage find(ArrivalId id, @Nullable String q, Texts t) {
        var one = waiting(id);
        var about = one.asked().about();
        var typed = Typed.text(q);
        var wanted = typed == null ? new String[] {about.phone(), about.called()} : new String[] {typed};
        return new FindPage(
                base(id),
                words.called(one.asked(), t),
                words.what(one.asked(), t),
                Objects.requireNonNullElse(typed == null ? about.called() : typed, ""),
                found(t, family -> base(id) + "/attach/" + family, wanted));
    }

    private interface Address {
        String of(FamilyId family);
    }

    /** Among the families open to the reader, and no others: whether there are any is not asked. */
    private List<FindPage.Found> found(Texts t, Address address, @Nullable String... wanted) {
        var all = new LinkedHashMap<FamilyId, FamilySummary>();
        Stream.of(wanted)
                .filter(Objects::nonNull)
                .flatMap(one -> search.search(one).stream())
                .forEach(one -> all.putIfAbsent(one.id(), one));
        return all.values().stream()
                .limit(MOST_SHOWN)
                .map(one -> new FindPage.Found(address.of(one.id()), name(one), facts(one, t)))
                .toList();
    }

    private static String name(FamilySummary one) {
        var official = one.officialName();
        return official == null ? one.called() : one.called() + " (" + official + ")";
    }

    private String facts(FamilySummary one, Texts t) {
        return Stages.words(one.stage(), t, words.dates(t));
    }

    /** @param typed null for what is proposed */
    AttachPage attach(ArrivalId id, FamilyId family, @Nullable AttachForm typed, FormErrors errors, Texts t) {
        access.require(IntakeAction.ATTACH, family);
        var one = waiting(id);
        var her = families.get(family);
        return new AttachPage(
                base(id) + "/attach",
                base(id) + "/attach/" + family,
                name(her),
                facts(her, t),
                words.about(one.asked(), t)
                        .map(said -> t.get("intake.attach.about", said))
                        .orElse(null),
                note(one, family, typed, t),
                errors);
    }

    RecordPage record(
            ArrivalId id,
            @Nullable RecordForm record,
            @Nullable AttachForm typed,
            List<FindPage.Found> known,
            FormErrors errors,
            Texts t) {
        access.require(IntakeAction.ATTACH);
        var one = waiting(id);
        return new RecordPage(
                base(id),
                record == null ? RecordForm.of(one.asked()) : record,
                words.due(one.asked(), t),
                RecordForm.offered().stream()
                        .map(it -> new Choice(it.name(), t.of("family.create.proof", it)))
                        .toList(),
                known,
                note(one, null, typed, t),
                errors);
    }

    /** Records open to the reader that it may be about already. */
    List<FindPage.Found> known(ArrivalId id, OpenFamily record, Texts t) {
        return found(
                t,
                family -> base(id) + "/attach/" + family,
                record.phone(),
                record.person().called());
    }

    private AttachPage.NotePart note(Arrival one, @Nullable FamilyId family, @Nullable AttachForm typed, Texts t) {
        var delicate = attaching.delicate(one);
        var places = delicate.isEmpty() ? open(family) : List.copyOf(delicate);
        var read = family == null ? Map.<Compartment, String>of() : readers.ofMine(family, places, t);
        var alone = t.get("directory.readers.nobody-else");
        var first = places.isEmpty() ? Compartment.C2 : places.getFirst();
        var form = typed == null ? new AttachForm(words.told(one, t), first.name(), one.version()) : typed;
        return new AttachPage.NotePart(
                form,
                one.version(),
                places.stream()
                        .map(it -> new Choice(
                                it.name(),
                                words.subject(it, t),
                                t.get("intake.readers", read.getOrDefault(it, alone)),
                                false))
                        .toList(),
                delicate.isEmpty() ? null : words.subject(first, t),
                delicate.isEmpty() ? null : t.get("intake.readers", read.getOrDefault(first, alone)),
                unknownToHer(one) ? t.get("intake.together") : null);
    }

    /** Where everybody around her reads first, then what is for few. */
    private List<Compartment> open(@Nullable FamilyId family) {
        var all = new ArrayList<Compartment>();
        for (var one : List.of(Compartment.C2, Compartment.C1)) {
            if (family == null || attaching.offers(family, one)) {
                all.add(one);
            }
        }
        Stream.of(Compartment.values()).filter(Compartment::restricted).forEach(all::add);
        return all;
    }

    private static boolean unknownToHer(Arrival one) {
        return Stream.concat(Stream.of(one), one.again().stream())
                .anyMatch(it -> it.asked().knows() == Knows.NO);
    }

    /** @throws NotFoundException for a subject there is none of */
    Attach command(ArrivalId id, AttachForm form, Texts t) {
        var one = arrivals.get(id);
        return new Attach(
                id,
                Objects.requireNonNullElse(form.version(), -1),
                form.compartment().orElseThrow(NotFoundException::new),
                Objects.requireNonNullElse(Typed.text(form.words()), ""),
                t.language(),
                unknownToHer(one) ? t.get("intake.hers.why") : null);
    }

    /**
     * Two clicks of one person are one record. Begun anew after it was taken back, or by somebody else, it is another: a key in common
     * would tell a colleague that there is a record.
     */
    Optional<OpenFamily> opened(Attach command, RecordForm form, FormErrors errors, Texts t) {
        var name = "record of arrival %s %d by %s"
                .formatted(
                        command.arrival(), command.version(), CurrentActor.get().id());
        var key = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        return form.read(key, errors, words.dates(t), t);
    }
}
