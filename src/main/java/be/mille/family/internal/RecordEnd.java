package be.mille.family.internal;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** How many years a record lives after a birth or a loss: to the eve of the second birthday, or of the third where a site says so. */
@Component
class RecordEnd {
    private final int years;

    RecordEnd(@Value("${mille.record.closes-after-years:2}") int years) {
        this.years = years;
    }

    int years() {
        return years;
    }
}
