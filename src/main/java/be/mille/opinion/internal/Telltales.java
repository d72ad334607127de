package be.mille.opinion.internal;

import be.mille.access.Relations;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.family.NameKeys;
import be.mille.family.PersonCard;
import be.mille.family.Persons;
import be.mille.family.Pregnancies;
import be.mille.kernel.FamilyId;
import be.mille.opinion.internal.TelltaleRules.Known;
import be.mille.ui.Languages;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers what names a family, as far as the asker may know it herself, and makes the rules out of it. */
@Component
class Telltales {
    private static final List<String> MONTHS = Languages.INTERFACE.stream()
            .flatMap(language -> Arrays.stream(Month.values())
                    .flatMap(month -> Stream.of(TextStyle.FULL, TextStyle.FULL_STANDALONE, TextStyle.SHORT)
                            .map(style -> month.getDisplayName(style, language))))
            .map(one -> one.replace(".", ""))
            .filter(one -> !one.isBlank())
            .distinct()
            .toList();

    private final Persons persons;
    private final Pregnancies pregnancies;
    private final Relations relations;
    private final Professionals professionals;
    private final NameKeys names;

    Telltales(
            Persons persons,
            Pregnancies pregnancies,
            Relations relations,
            Professionals professionals,
            NameKeys names) {
        this.persons = persons;
        this.pregnancies = pregnancies;
        this.relations = relations;
        this.professionals = professionals;
        this.names = names;
    }

    /** Of no record: names that must not be there, the names of colleagues, and what has the shape of a trace. */
    TelltaleRules of(Collection<String> names, String language) {
        return new TelltaleRules(
                new Known(
                        List.of(),
                        List.copyOf(names),
                        List.of(),
                        List.of(),
                        List.of(),
                        professionals.accompanying().stream()
                                .map(Professional::name)
                                .toList(),
                        List.of(),
                        !language.equals("de")),
                this.names::folded,
                this.names::alike,
                MONTHS);
    }

    /**
     * @param records all that are read as one, the one that is asked about first
     * @param language of the texts
     */
    TelltaleRules of(List<FamilyId> records, String language) {
        var hers = new ArrayList<String>();
        var theirs = new ArrayList<String>();
        var phones = new ArrayList<String>();
        var places = new ArrayList<String>();
        var localities = new ArrayList<String>();
        for (var record : records) {
            var card = persons.card(record);
            var she = card.person();
            add(hers, she.called(), she.given(), she.surname(), she.nativeName(), she.pronunciation());
            card.household().forEach(one -> member(one, theirs, phones, places));
            channels(card, theirs, phones);
            address(card, places, localities);
            pregnancies.of(record).stream()
                    .flatMap(one -> one.children().stream())
                    .forEach(child -> add(theirs, child.called()));
        }
        var team = professionals
                .byIds(relations.of(records.getFirst()).stream()
                        .map(Relations.Relation::actor)
                        .toList())
                .values();
        var colleagues = new ArrayList<>(
                professionals.accompanying().stream().map(Professional::name).toList());
        team.forEach(one -> colleagues.add(one.familyName()));
        return new TelltaleRules(
                new Known(
                        hers,
                        theirs,
                        phones,
                        places,
                        localities,
                        colleagues,
                        team.stream()
                                .flatMap(one -> Stream.of(
                                        one.house().name(), one.house().nameNl()))
                                .filter(Objects::nonNull)
                                .distinct()
                                .toList(),
                        !language.equals("de")),
                names::folded,
                names::alike,
                MONTHS);
    }

    private static void member(PersonCard.Member one, List<String> theirs, List<String> phones, List<String> places) {
        add(theirs, one.fields().called());
        var detail = one.detail();
        if (detail != null) {
            Stream.concat(Stream.of(detail.fields()), detail.others().stream()).forEach(fields -> {
                add(theirs, fields.given(), fields.surname());
                add(phones, fields.phone());
                add(places, fields.address());
            });
        }
    }

    private static void channels(PersonCard card, List<String> theirs, List<String> phones) {
        var channels = card.channels();
        if (channels != null) {
            channels.forEach(one -> {
                add(theirs, one.fields().whoseName());
                add(phones, one.fields().value());
            });
        }
    }

    private static void address(PersonCard card, List<String> places, List<String> localities) {
        var address = card.address();
        var fields = address == null ? null : address.fields();
        if (fields != null) {
            add(places, fields.place(), fields.street());
            add(localities, fields.locality(), fields.postcode());
        }
    }

    private static void add(Collection<String> to, @Nullable String... some) {
        Stream.of(some).filter(Objects::nonNull).filter(one -> !one.isBlank()).forEach(to::add);
    }
}
