package be.mille.sealing.internal;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.sealing.Fingerprints;
import be.mille.testing.MilleTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A print is the same for the same text, for nothing else, and says nothing of it. */
@MilleTest
class FingerprintsTests {
    private static final String TEXT = "1030|ruedeleglise|12";

    @Autowired
    Fingerprints prints;

    @Autowired
    KeyFingerprints byKey;

    @Autowired
    MasterKeys master;

    @Autowired
    MasterKeyChange change;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    Environment settings;

    private byte[] in(Supplier<byte[]> work) {
        return Objects.requireNonNull(new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    private byte[] print(String purpose, String text) {
        return in(() -> prints.of(purpose, text));
    }

    @Test
    void oneTextOnePrintAndAnotherForAnythingElse() {
        var print = print("t", TEXT);
        assertThat(print("t", TEXT)).isEqualTo(print).hasSize(32);
        assertThat(print("t", TEXT + "0")).isNotEqualTo(print);
        assertThat(print("u", TEXT)).isNotEqualTo(print);
        assertThat(new String(print, StandardCharsets.ISO_8859_1)).doesNotContain("1030", "rue");
    }

    @Test
    void underAnotherKeyItIsAnother() {
        var one = new FamilyKey(new FamilyId(UUID.randomUUID()), Compartment.C0);
        var other = new FamilyKey(new FamilyId(UUID.randomUUID()), Compartment.C0);
        var print = in(() -> byKey.of(one, "t", TEXT));
        assertThat(in(() -> byKey.of(one, "t", TEXT))).isEqualTo(print);
        assertThat(in(() -> byKey.of(other, "t", TEXT))).isNotEqualTo(print);
        assertThat(print("t", TEXT)).isNotEqualTo(print);
    }

    @Test
    void anotherMasterKeyLeavesItAsItWas() throws Exception {
        var print = print("t", TEXT);
        var old = master.get().name();
        var file = Path.of(settings.getRequiredProperty("mille.master-key.file"));
        MasterKeyFile.write(file, MasterKeyFile.read(file).withNew());
        assertThat(change.act().done()).isTrue();
        assertThat(master.get().name()).isNotEqualTo(old);
        assertThat(print("t", TEXT)).isEqualTo(print);
    }
}
