package be.mille.consent;

import static be.mille.sql.Sql.p;

import be.mille.access.Compartment;
import be.mille.kernel.ActorId;
import be.mille.kernel.FamilyId;
import be.mille.sql.Sql;
import be.mille.testing.People;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What each of a team reads of a family, as row-level security says, and whether a preview said what was lost of it. */
final class Readable {
    static final List<String> TEAM =
            List.of(People.MIDWIFE, People.SOCIAL_WORKER, People.PSYCHOLOGIST, People.DOCTOR, People.HOSPITAL_MIDWIFE);

    /** Something somebody can read: what one author wrote in one compartment. */
    record Piece(Compartment compartment, String author) {}

    private final People people;
    private final Sql sql;
    private final TransactionTemplate transactions;

    Readable(ApplicationContext context) {
        people = context.getBean(People.class);
        sql = context.getBean(Sql.class);
        transactions = new TransactionTemplate(context.getBean(PlatformTransactionManager.class));
    }

    /** What each of them reads, as row-level security says; an author nobody knows stands for the compartment as a whole. */
    Map<String, Set<Piece>> of(FamilyId family) {
        var readable = new HashMap<String, Set<Piece>>();
        for (var reader : TEAM) {
            people.runAs(
                    reader,
                    () -> transactions.executeWithoutResult(_ -> {
                        var pieces = new HashSet<Piece>();
                        for (var author : authors()) {
                            for (var compartment : Compartment.values()) {
                                if (sql.find(
                                                Boolean.class,
                                                "select access.may_read(:family, :compartment, :author) as open",
                                                p("family", family),
                                                p("compartment", compartment),
                                                p("author", id(author)))
                                        .orElseThrow()) {
                                    pieces.add(new Piece(compartment, author));
                                }
                            }
                        }
                        readable.put(reader, pieces);
                    }));
        }
        return readable;
    }

    /** Where the preview and the effect differ, in what its reader may know: her own words, and what her relation opens. */
    Set<String> faults(Withdrawal shown, Map<String, Set<Piece>> before, Map<String, Set<Piece>> after) {
        var known = Objects.requireNonNull(before.get(People.MIDWIFE));
        var faults = new TreeSet<String>();
        for (var reader : TEAM) {
            var lost = new HashSet<>(Objects.requireNonNull(before.get(reader)));
            lost.removeAll(Objects.requireNonNull(after.get(reader)));
            var said = said(shown, reader, Objects.requireNonNull(before.get(reader)));
            for (var piece : Objects.requireNonNull(before.get(reader))) {
                boolean mayKnow = known.contains(piece) || piece.author().isEmpty();
                if (mayKnow && !keepsOwn(piece, reader) && lost.contains(piece) != said.contains(piece)) {
                    faults.add(reader + " " + piece + (lost.contains(piece) ? " lost, not said" : " said, not lost"));
                }
            }
            shown.losses().stream()
                    .filter(one ->
                            one.whole() && one.who().equals(people.get(reader).id()))
                    .filter(_ -> !Objects.requireNonNull(after.get(reader)).isEmpty())
                    .forEach(_ -> faults.add(reader + " still reads something"));
        }
        return faults;
    }

    private Set<Piece> said(Withdrawal shown, String reader, Set<Piece> before) {
        var said = new HashSet<Piece>();
        for (var loss : shown.losses()) {
            if (!loss.who().equals(people.get(reader).id())) {
                continue;
            }
            if (loss.whole()) {
                said.addAll(before);
            }
            before.stream()
                    .filter(piece -> loss.subjects().contains(piece.compartment()))
                    .filter(piece -> !keepsOwn(piece, reader))
                    .forEach(said::add);
            loss.named()
                    .forEach(one -> Arrays.stream(authors().toArray(String[]::new))
                            .filter(author -> id(author).equals(one.author()))
                            .forEach(author -> said.add(new Piece(one.compartment(), author))));
        }
        return said;
    }

    /** Her own words on a restricted subject stay hers while the record is open to her; where she wrote none, there is nothing to lose. */
    private static boolean keepsOwn(Piece piece, String reader) {
        return piece.compartment().restricted() && piece.author().equals(reader);
    }

    private static List<String> authors() {
        var authors = new ArrayList<>(TEAM);
        authors.add("");
        return authors;
    }

    private ActorId id(String author) {
        return author.isEmpty()
                ? new ActorId(new UUID(0, 1))
                : people.get(author).id();
    }
}
