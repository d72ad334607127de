package be.mille.family.web;

import be.mille.family.NissAbsence;
import org.jspecify.annotations.Nullable;

/** A national number as typed, or why there is none. */
public record NissForm(String version, String number, String because) {
    public NissForm(@Nullable String version, @Nullable String number, @Nullable String because) {
        this.version = Typed.text(version);
        this.number = Typed.text(number);
        this.because = Typed.text(because);
    }

    int readVersion() {
        return Typed.number(version);
    }

    @Nullable
    NissAbsence readBecause() {
        return Typed.constant(NissAbsence.class, because);
    }
}
