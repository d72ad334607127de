package be.mille.outbox;

import be.mille.family.ChannelFields;
import be.mille.family.ChannelFields.Safety;
import be.mille.family.ChannelFields.Whose;
import be.mille.family.WritingHours;
import org.jspecify.annotations.Nullable;

/** Ways to reach her that tests need. */
public final class Reaching {
    private Reaching() {}

    public static ChannelFields mailbox(String address, Safety safety, @Nullable WritingHours writing) {
        return new ChannelFields(
                ChannelFields.Kind.EMAIL,
                address,
                Whose.HERS,
                null,
                safety,
                false,
                false,
                false,
                null,
                null,
                null,
                null,
                writing);
    }

    public static ChannelFields safe(String address) {
        return mailbox(address, Safety.SAFE, null);
    }
}
