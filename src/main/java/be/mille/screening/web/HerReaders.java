package be.mille.screening.web;

import be.mille.access.ActorFunction;
import be.mille.access.Compartment;
import be.mille.directory.Professional;
import be.mille.directory.Professionals;
import be.mille.kernel.ActorId;
import be.mille.screening.Door;
import be.mille.screening.Herself;
import be.mille.screening.Herself.Room;
import be.mille.screening.Herself.Visit;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.ui.Texts;
import java.text.ListFormat;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Who will read her answers, told to her from who is around her at this moment: at once where something cannot wait, afterwards where a
 * subject opens to more than whoever gave her the page. By trade, never by name: somebody else may look at her screen.
 */
@Component
class HerReaders {
    private static final List<String> TRADES =
            List.of("midwife", "doctor", "nurse", "psychologist", "social-worker", "person");

    private final Herself herself;
    private final Professionals professionals;
    private final PageWords words;

    HerReaders(Herself herself, Professionals professionals, PageWords words) {
        this.words = words;
        this.herself = herself;
        this.professionals = professionals;
    }

    /** One sentence a line. */
    List<String> of(Room room, Visit visit, Texts t) {
        var wordings = words.hers(room.pack(), visit.language(), null);
        var readers = herself.readers(visit);
        var found = professionals.byIds(
                readers.values().stream().flatMap(Set::stream).collect(Collectors.toSet()));
        var giver = trade(professionals.find(room.screening().startedBy()));
        var first = visit.way() == Door.Way.ADDRESS ? "herself.reads.address" : "herself.reads.screen";
        var lines = new ArrayList<String>();
        lines.add(t.get(first, t.get("herself.reader." + giver)));
        var domains = HerOwnPages.domains(room);
        for (var sign : room.pack().sameDay()) {
            domains.stream()
                    .filter(one -> one.id().equals(sign.domain()))
                    .findFirst()
                    .flatMap(one -> told(readers, one.compartment(), found, t))
                    .ifPresent(who -> lines.add(t.get("herself.reads.at-once." + sign.id(), who)));
        }
        var apart = new EnumMap<Compartment, List<String>>(Compartment.class);
        domains.stream()
                .filter(Domain::restricted)
                .forEach(one -> apart.computeIfAbsent(one.compartment(), _ -> new ArrayList<>())
                        .add(t.get("herself.reads.subject", wordings.domain(one.id()))));
        int before = lines.size();
        apart.forEach((subject, titles) -> told(readers, subject, found, t)
                .ifPresent(who -> lines.add(t.get("herself.reads.after", list(titles, t), who))));
        lines.add(t.get(lines.size() > before ? "herself.reads.rest" : "herself.reads.most-intimate"));
        return lines;
    }

    private static Optional<String> told(
            Map<Compartment, Set<ActorId>> readers, Compartment subject, Map<ActorId, Professional> found, Texts t) {
        var trades = readers.getOrDefault(subject, Set.of()).stream()
                .map(one -> trade(Optional.ofNullable(found.get(one))))
                .collect(Collectors.toSet());
        var those = TRADES.stream()
                .filter(trades::contains)
                .map(one -> t.get("herself.readers." + one))
                .toList();
        return those.isEmpty() ? Optional.empty() : Optional.of(list(those, t));
    }

    private static String list(List<String> words, Texts t) {
        return ListFormat.getInstance(t.locale(), ListFormat.Type.STANDARD, ListFormat.Style.FULL)
                .format(words);
    }

    /** Whoever works in a house or a service that would tell something is one of the others. */
    private static String trade(Optional<Professional> one) {
        return switch (one.map(Professional::function).orElse(ActorFunction.NETWORK_FACILITATOR)) {
            case HOSPITAL_MIDWIFE, INDEPENDENT_MIDWIFE -> "midwife";
            case GENERAL_PRACTITIONER, GYNAECOLOGIST -> "doctor";
            case KIND_EN_GEZIN_NURSE, PRIMARY_CARE_NURSE -> "nurse";
            case PSYCHOLOGIST -> "psychologist";
            case CPAS_SOCIAL_WORKER -> "social-worker";
            default -> "person";
        };
    }
}
