package be.mille.screening;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.screening.ScreeningPack.Domain;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reading screenings as they were held. */
public interface Conversations {
    /**
     * One screening, for one reader.
     *
     * @param pack empty when this program does not carry the version it was held with
     * @param domains those this reader may ask or read, in the order of the pack; the others are not there
     * @param answers by question, only those the reader may know
     * @param disclosures who may know, newest first
     * @param writes whether the reader may add answers
     * @param byHerself what she answered herself
     */
    record Conversation(
            Screening screening,
            Optional<ScreeningPack> pack,
            boolean mine,
            boolean writes,
            Set<Compartment> open,
            List<Domain> domains,
            Map<String, Answer> answers,
            List<Disclosure> disclosures,
            ByHerself byHerself) {
        public Conversation {
            open = Set.copyOf(open);
            domains = List.copyOf(domains);
            answers = Map.copyOf(answers);
            disclosures = List.copyOf(disclosures);
        }

        /** Whether at least one question of the domain was answered, passed or put off. */
        public boolean touched(String domain) {
            return answers.values().stream()
                    .anyMatch(one -> one.domain().equals(domain) && one.kind() != AnswerKind.DROPPED);
        }

        /** Whether it was said who may know what came out in this domain. */
        public boolean disclosed(Domain domain) {
            return disclosures.stream().anyMatch(one -> one.compartment() == domain.compartment());
        }
    }

    /**
     * What she answered herself, through a door.
     *
     * @param items questions whose answer is still hers as she gave it
     * @param toTalkOver domains with answers nobody has gone through with her yet
     * @param waiting domains that count only once the professional has finished
     */
    record ByHerself(Set<String> items, Set<String> toTalkOver, Set<String> waiting) {
        public static final ByHerself NOTHING = new ByHerself(Set.of(), Set.of(), Set.of());

        public ByHerself {
            items = Set.copyOf(items);
            toTalkOver = Set.copyOf(toTalkOver);
            waiting = Set.copyOf(waiting);
        }
    }

    /** "Who may know?": a reader, or the screener until a day. */
    record Disclosure(
            String domain,
            Compartment compartment,
            @Nullable ActorId reader,
            @Nullable LocalDate takesOverUntil,
            Instant at,
            ActorId by) {}

    /** What an answer was before it was corrected. */
    record Earlier(
            String item,
            AnswerKind kind,
            List<String> codes,
            @Nullable String words,
            Instant at,
            ActorId by,
            Instant replacedAt,
            ActorId replacedBy) {
        public Earlier {
            codes = List.copyOf(codes);
        }
    }

    Conversation read(FamilyId family, ScreeningId id);

    /** What the same person said in earlier screenings to the questions of a domain, by question. */
    Map<String, Answer> known(FamilyId family, ScreeningId id, String domain);

    /** Corrected answers of one screening, newest first. */
    List<Earlier> corrections(FamilyId family, ScreeningId id);

    /** All screenings of the pregnant person, newest first. */
    List<Screening> of(FamilyId family);

    /** The conversations with a second parent this reader may know of, newest first; never among {@link #of}. */
    List<Screening> ofSecondParents(FamilyId family);

    /** In which domains each screening of the pregnant person has an answer this reader may know. */
    Map<ScreeningId, Set<String>> answered(FamilyId family);

    /** The day before which no screening is to be proposed. */
    Optional<LocalDate> quietUntil(FamilyId family);
}
