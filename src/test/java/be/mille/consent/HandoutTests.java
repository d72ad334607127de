package be.mille.consent;

import static org.assertj.core.api.Assertions.assertThat;

import be.mille.access.ActorFunction;
import be.mille.testing.MilleTest;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who is bound by secrecy, and what those get who are not. */
@MilleTest
class HandoutTests {
    @Autowired
    Secrecy secrecy;

    @Test
    void everyFunctionThatAccompaniesFamiliesIsBoundAndNoOther() {
        assertThat(Arrays.stream(ActorFunction.values()).filter(secrecy::binds))
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(ActorFunction.values())
                        .filter(ActorFunction::accompaniesFamilies)
                        .toList());
        assertThat(secrecy.others()).contains("volunteer", "childcare");
    }

    /** A fourth piece would be a subject of her record. */
    @Test
    void aHandoutHoldsAFirstNameASafeContactAndANeedAndHasNoPlaceForASubject() {
        assertThat(Handout.class.getRecordComponents())
                .extracting(RecordComponent::getName)
                .containsExactly("called", "contact", "need");
        assertThat(Handout.class.getRecordComponents())
                .extracting(RecordComponent::getType)
                .allMatch(String.class::equals);
    }
}
