package be.mille.family;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One way to reach her, and how to use it without harm (C0L).
 *
 * @param value a phone number in E.164, or an address of another kind
 * @param voicemail whether a message may be left
 * @param messages whether a text message may be sent
 * @param shared whether somebody else also uses the device or the account
 * @param validUntil the day after which she must be asked again; always set where care is needed
 * @param writing when the program may write there; null for any hour
 */
public record ChannelFields(
        Kind kind,
        String value,
        Whose whose,
        @Nullable String whoseName,
        Safety safety,
        boolean voicemail,
        boolean messages,
        boolean shared,
        @Nullable String hours,
        @Nullable String codeWord,
        @Nullable String note,
        @Nullable LocalDate validUntil,
        @Nullable WritingHours writing) {

    /** One for people only: nobody said when the program may write there. */
    public ChannelFields(
            Kind kind,
            String value,
            Whose whose,
            @Nullable String whoseName,
            Safety safety,
            boolean voicemail,
            boolean messages,
            boolean shared,
            @Nullable String hours,
            @Nullable String codeWord,
            @Nullable String note,
            @Nullable LocalDate validUntil) {
        this(
                kind,
                value,
                whose,
                whoseName,
                safety,
                voicemail,
                messages,
                shared,
                hours,
                codeWord,
                note,
                validUntil,
                null);
    }

    /** How one reaches her by it. */
    public enum Kind {
        PHONE,
        WHATSAPP,
        EMAIL,
        OTHER,
        /** She calls when she can: nobody contacts her, by any way. */
        SHE_CALLS;

        public boolean isNumber() {
            return this == PHONE || this == WHATSAPP;
        }
    }

    /** Whose it is. */
    public enum Whose {
        HERS,
        PARTNER,
        RELATIVE,
        FRIEND,
        PROFESSIONAL
    }

    /** What she said about it; only what she called safe may be used unasked. */
    public enum Safety {
        NOT_ASKED,
        SAFE,
        WITH_CARE,
        NEVER
    }
}
