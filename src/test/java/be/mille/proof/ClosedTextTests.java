package be.mille.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Erasing;
import be.mille.sealing.Sealing;
import be.mille.sql.Sql;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import com.google.crypto.tink.subtle.AesGcmJce;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** T28: closed texts that are moved, that lost their key, or that were closed often. */
@MilleTest
class ClosedTextTests {
    private static final long SEED = 28;
    private static final int TEXTS = Scorecard.full() ? 10_000 : 1_000;
    private static final int SHREDDED = Scorecard.full() ? 1_000 : 200;
    private static final List<String> TABLES = List.of("family.event", "careplan.need");
    private static final List<String> COLUMNS = List.of("words", "title");

    @Autowired
    Sealing sealing;

    @Autowired
    Erasing erasing;

    @Autowired
    Sql sql;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment settings;

    private Random random = new Random(SEED);

    /** Where a text lies. */
    private record Place(String table, FamilyId family, Compartment compartment, UUID row, String column) {}

    @Test
    void aClosedTextOpensWhereItWasClosedAndNowhereElse() {
        random = new Random(SEED + 1);
        int accepted = 0;
        int own = 0;
        for (int i = 0; i < TEXTS; i++) {
            var place = place();
            var elsewhere = elsewhere(place);
            var closed = in(() -> close(place));
            own += opens(place, closed) ? 1 : 0;
            accepted += opens(elsewhere, closed) ? 1 : 0;
        }
        assertThat(own).isEqualTo(TEXTS);
        int caught = movedWithoutPlace() ? 1 : 0;
        new Scorecard("T28", "closed texts moved to another place", TEXTS, accepted, SEED, size(), 1, caught).keep();
        assertThat(accepted).isZero();
        assertThat(caught)
                .as("a text closed without its place would have moved")
                .isEqualTo(1);
    }

    @Test
    void whatLostItsKeyOpensNeverAgainAndTheKeyIsNotMadeAnew() {
        random = new Random(SEED + 2);
        int readable = 0;
        int anew = 0;
        for (int i = 0; i < SHREDDED; i++) {
            var place = place();
            var closed = in(() -> close(place));
            assertThat(opens(place, closed)).isTrue();
            new Owner(settings).run(destroying(place));
            in(() -> {
                erasing.forget();
                return "";
            });
            readable += opens(place, closed) ? 1 : 0;
            anew += closes(place) ? 1 : 0;
        }
        var kept = place();
        var closed = in(() -> close(kept));
        int caught = opens(kept, closed) ? 1 : 0;
        new Scorecard(
                        "T28",
                        "texts read after their key was destroyed",
                        SHREDDED,
                        readable + anew,
                        SEED,
                        size(),
                        1,
                        caught)
                .keep();
        assertThat(readable).isZero();
        assertThat(anew).isZero();
        assertThat(new Owner(settings).strings("select 1 from sealing.erased")).hasSizeGreaterThanOrEqualTo(SHREDDED);
    }

    @Test
    void theApplicationItselfDestroysNoKey() {
        random = new Random(SEED + 4);
        var place = place();
        var closed = in(() -> close(place));
        assertThatThrownBy(() -> in(() -> {
                    sql.list(_ -> 1, destroying(place));
                    return "";
                }))
                .rootCause()
                .hasMessageContaining("permission denied");
        assertThat(opens(place, closed)).isTrue();
    }

    private static String destroying(Place place) {
        return "select sealing.destroy(array['" + place.family() + "'::uuid], true, '{}', now())";
    }

    @Test
    void noTwoTextsAreClosedWithTheSameNonceAndEqualTextsLookDifferent() {
        random = new Random(SEED + 3);
        var place = place();
        var nonces = new HashSet<String>();
        for (int i = 0; i < TEXTS; i++) {
            var bytes = Base64.getDecoder().decode(in(() -> close(place)).substring(3));
            nonces.add(Base64.getEncoder().encodeToString(java.util.Arrays.copyOf(bytes, 12)));
        }
        assertThat(nonces).hasSize(TEXTS);
    }

    @Test
    void aKeyMadeInAWorkThatFailedClosesNothingThatStays() {
        var place = place();
        var lost = new ArrayList<String>();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            lost.add(close(place));
            status.setRollbackOnly();
        });
        var kept = in(() -> close(place));
        assertThat(opens(place, kept)).isTrue();
        assertThat(opens(place, lost.getFirst())).isFalse();
    }

    private static String size() {
        return Scorecard.full() ? "full" : "small";
    }

    private Place place() {
        return new Place(
                TABLES.get(random.nextInt(2)),
                new FamilyId(new UUID(random.nextLong(), random.nextLong())),
                Compartment.values()[random.nextInt(Compartment.values().length)],
                new UUID(random.nextLong(), random.nextLong()),
                COLUMNS.get(random.nextInt(2)));
    }

    /** The same in everything but one. */
    private Place elsewhere(Place from) {
        var other = place();
        var moved = switch (random.nextInt(5)) {
            case 0 -> new Place(from.table(), other.family(), from.compartment(), from.row(), from.column());
            case 1 -> new Place(from.table(), from.family(), from.compartment(), other.row(), from.column());
            case 2 -> new Place(from.table(), from.family(), other.compartment(), from.row(), from.column());
            case 3 -> new Place(other.table(), from.family(), from.compartment(), from.row(), from.column());
            default -> new Place(from.table(), from.family(), from.compartment(), from.row(), other.column());
        };
        return moved.equals(from) ? elsewhere(from) : moved;
    }

    private String close(Place at) {
        return sealing.of(at.table(), at.family(), at.compartment(), at.row()).close(at.column(), "a text of hers");
    }

    private boolean opens(Place at, String closed) {
        try {
            return in(() -> sealing.of(at.table(), at.family(), at.compartment(), at.row())
                            .open(at.column(), closed))
                    .equals("a text of hers");
        } catch (IllegalStateException refused) {
            return false;
        }
    }

    private boolean closes(Place at) {
        try {
            return !in(() -> close(at)).isEmpty();
        } catch (RuntimeException refused) {
            return false;
        }
    }

    /** The fault on purpose: the same cipher, bound to no place. */
    private static boolean movedWithoutPlace() {
        try {
            var aead = new AesGcmJce(new byte[32]);
            var nothing = new byte[0];
            var closed = aead.encrypt("a text of hers".getBytes(StandardCharsets.UTF_8), nothing);
            return new String(aead.decrypt(closed, nothing), StandardCharsets.UTF_8).equals("a text of hers");
        } catch (GeneralSecurityException e) {
            return false;
        }
    }

    private String in(java.util.function.Supplier<String> work) {
        var done = new TransactionTemplate(transactions).execute(_ -> work.get());
        return done == null ? "" : done;
    }
}
