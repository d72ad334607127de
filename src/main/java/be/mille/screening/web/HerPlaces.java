package be.mille.screening.web;

import be.mille.screening.Herself.Room;
import be.mille.screening.ScreeningPack.Domain;
import be.mille.screening.ScreeningPack.Trigger;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Addresses of her pages and of their parts, by number: her telephone keeps them, and a name would tell whoever looks what she was asked and
 * what came out. A page keeps its number when the professional has answered another one meanwhile.
 */
record HerPlaces(Room room) {

    /** What may be asked in this room, also what the professional has asked already. */
    private List<Domain> all() {
        return room.pack().domains().stream()
                .filter(one -> one.gate() == null || room.alone())
                .filter(one -> StageRules.asksDomain(room.pack(), room.stage(), one.id()))
                .toList();
    }

    String number(Domain domain) {
        return String.valueOf(all().indexOf(domain) + 1);
    }

    /** The domain behind a number, unless it is not asked here any more. */
    Optional<Domain> at(String number) {
        return HerOwnPages.domains(room).stream()
                .filter(one -> number(one).equals(number))
                .findFirst();
    }

    static String question(Domain domain, String item) {
        return part(IntStream.range(0, domain.items().size())
                .filter(one -> domain.items().get(one).id().equals(item))
                .findFirst()
                .orElseThrow());
    }

    /** What must be said at once is counted after the questions, so that an address does not tell one from the other. */
    String now(Domain domain, String code) {
        return part(domain.items().size() + saidAtOnce(domain).indexOf(code));
    }

    /** Codes of what may have to be said at once on a page. */
    List<String> saidAtOnce(Domain domain) {
        return room.pack().sameDay().stream()
                .filter(one -> one.domain().equals(domain.id()))
                .map(Trigger::id)
                .filter(HerHelplines::speaksOf)
                .toList();
    }

    private static String part(int place) {
        return "part-" + (place + 1);
    }
}
