package be.mille.erasure;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.Compartment;
import be.mille.kernel.FamilyId;
import be.mille.testing.MilleTest;
import be.mille.testing.Owner;
import be.mille.testing.People;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.env.Environment;

/** Somebody asks that a record or a part of it be erased. */
@MilleTest
abstract class ErasureHeld extends Erasable {
    static final String COUNTED = "select sum(n) from (%s) t(n)";

    @Autowired
    Environment settings;

    @AfterEach
    void theClockOfTheOthers() {
        clock.reset();
    }

    UUID asked(FamilyId family, Set<Compartment> subjects) {
        var key = UUID.randomUUID();
        assertThat(people.as(People.HOSPITAL_MIDWIFE, () -> erasures.ask(key, family, subjects)))
                .isTrue();
        return key;
    }

    /** Rows of this family in every table an erasure covers, as the owner of the database finds them. */
    long rows(FamilyId family) {
        var owner = new Owner(settings);
        var tables = owner.strings(
                "select name || ' where ' || record || ' = ''' || ?::uuid || '''' from erasure.covered",
                family.value());
        var union = String.join(
                " union all ",
                tables.stream().map(one -> "select count(*) from " + one).toList());
        return Long.parseLong(superuser(COUNTED.formatted(union)));
    }

    String superuser(String sql) {
        return new Owner(settings).asSuperuser(sql);
    }
}
