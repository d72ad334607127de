package be.mille.directory;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.TransactionMemory;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read something of a family, in words: it stands under what is written, and before what is saved. */
@Component
@Transactional
public class Readers {
    /** Where there are more, some are named and the others counted. */
    private static final int NAMED = 4;

    private static final Set<Compartment> OPEN = EnumSet.complementOf(EnumSet.copyOf(Compartment.RESTRICTED));

    private final Clearances clearances;
    private final Professionals professionals;

    Readers(Clearances clearances, Professionals professionals) {
        this.clearances = clearances;
        this.professionals = professionals;
    }

    private record Asked(FamilyId family, Compartment compartment, ActorId author, String language) {}

    /**
     * "Vous, Hanne Goossens et Joris Baert": the asker first, who must be one of them or the author. Asked once for all that
     * a page shows of one author in one place.
     *
     * @param author who wrote it, or will
     */
    public String of(FamilyId family, Compartment compartment, ActorId author, Texts t) {
        return TransactionMemory.untilWritten(
                new Asked(family, compartment, author, t.language()),
                () -> counted(names(clearances.mayKnow(family, compartment, author), t), t));
    }

    /** Who reads each of the places that are not restricted: two questions, however much a page shows of them. */
    public OpenReaders open(FamilyId family, Texts t) {
        var words = ofMine(family, OPEN, t);
        return new OpenReaders(
                words.get(Compartment.C0),
                words.get(Compartment.C0L),
                words.get(Compartment.C1),
                words.get(Compartment.C2));
    }

    /** Before she writes: who would read it in each of these places that are open to her. */
    public Map<Compartment, String> ofMine(FamilyId family, Collection<Compartment> compartments, Texts t) {
        var me = CurrentActor.get().id();
        var readers = clearances.mayKnowMine(family, compartments);
        readers.values().removeIf(those -> !those.contains(me));
        return words(readers, t);
    }

    private Map<Compartment, String> words(Map<Compartment, Set<ActorId>> readers, Texts t) {
        var people = professionals.byIds(
                readers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var words = new EnumMap<Compartment, String>(Compartment.class);
        readers.forEach((compartment, those) -> words.put(
                compartment,
                counted(
                        names(
                                people.values().stream()
                                        .filter(one -> those.contains(one.id()))
                                        .toList(),
                                CurrentActor.get().id(),
                                t),
                        t)));
        return words;
    }

    /** The same of people one knows already, each by name however many they are. */
    public String named(Collection<ActorId> readers, Texts t) {
        return sentence(names(readers, t), t);
    }

    private List<String> names(Collection<ActorId> readers, Texts t) {
        var me = CurrentActor.get().id();
        var others = readers.stream().filter(one -> !one.equals(me)).toList();
        return names(professionals.byIds(others).values(), me, t);
    }

    private static List<String> names(Collection<Professional> readers, ActorId me, Texts t) {
        var names = new ArrayList<>(List.of(t.get("directory.readers.you")));
        readers.stream()
                .filter(one -> !one.id().equals(me))
                .sorted(Comparator.comparing(Professional::familyName).thenComparing(Professional::given))
                .map(Professional::name)
                .forEach(names::add);
        return names;
    }

    private static String counted(List<String> names, Texts t) {
        return names.size() > NAMED + 1
                ? t.get("directory.readers.more", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED)
                : sentence(names, t);
    }

    private static String sentence(List<String> names, Texts t) {
        return names.size() == 1
                ? t.get("directory.readers.nobody-else")
                : t.get(
                        "directory.readers.and",
                        String.join(", ", names.subList(0, names.size() - 1)),
                        names.getLast());
    }
}
