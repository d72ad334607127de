package be.mille.referral.internal;

import be.mille.directory.ServiceId;
import be.mille.referral.Receiver;
import be.mille.sealing.Seal;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.ObjectMapper;

/** What was typed of somebody outside, as it lies closed with a request or an offer; which service of the list it is stands in the row. */
@Component
class TypedOutside {
    private static final String COLUMN = "outside";

    private final ObjectMapper json;

    TypedOutside(ObjectMapper json) {
        this.json = json;
    }

    private record Typed(String name, String phone) {}

    String close(Seal seal, Receiver.Outside one) {
        return seal.close(COLUMN, json.writeValueAsString(new Typed(one.name(), one.phone())));
    }

    Receiver.Outside open(Seal seal, String closed, @Nullable ServiceId listed) {
        var typed = json.readValue(seal.open(COLUMN, closed), Typed.class);
        return new Receiver.Outside(typed.name(), typed.phone(), listed);
    }
}
