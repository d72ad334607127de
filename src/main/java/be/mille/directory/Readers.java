package be.mille.directory;

import be.mille.access.Clearances;
import be.mille.access.Compartment;
import be.mille.access.CurrentActor;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.ui.Texts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who may read something of a family, in words: it stands under what is written, and before what is saved. */
@Component
@Transactional
public class Readers {
    /** Where there are more, some are named and the others counted. */
    private static final int NAMED = 4;

    private final Clearances clearances;
    private final Professionals professionals;

    Readers(Clearances clearances, Professionals professionals) {
        this.clearances = clearances;
        this.professionals = professionals;
    }

    /**
     * "Vous, Hanne Goossens et Joris Baert": the asker first, who must be one of them or the author.
     *
     * @param author who wrote it, or will
     */
    public String of(FamilyId family, Compartment compartment, ActorId author, Texts t) {
        var names = names(clearances.mayKnow(family, compartment, author), t);
        return names.size() > NAMED + 1
                ? t.get("directory.readers.more", String.join(", ", names.subList(0, NAMED)), names.size() - NAMED)
                : sentence(names, t);
    }

    /** The same of people one knows already, each by name however many they are. */
    public String named(Collection<ActorId> readers, Texts t) {
        return sentence(names(readers, t), t);
    }

    private List<String> names(Collection<ActorId> readers, Texts t) {
        var me = CurrentActor.get().id();
        var others = readers.stream().filter(one -> !one.equals(me)).toList();
        var names = new ArrayList<>(List.of(t.get("directory.readers.you")));
        professionals.byIds(others).values().stream()
                .sorted(Comparator.comparing(Professional::familyName).thenComparing(Professional::given))
                .map(Professional::name)
                .forEach(names::add);
        return names;
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
