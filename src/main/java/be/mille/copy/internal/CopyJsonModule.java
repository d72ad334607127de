package be.mille.copy.internal;

import be.mille.careplan.Owner;
import be.mille.directory.HouseName;
import be.mille.family.PartialDate;
import be.mille.kernel.TypedId;
import java.util.function.BiConsumer;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/** How the file writes what is Mille's own: ids as plain strings, dates as far as they are known, owners with their kind. */
final class CopyJsonModule extends SimpleModule {
    private static final long serialVersionUID = 1L;

    CopyJsonModule() {
        super("mille-copy");
        add(TypedId.class, (id, json) -> json.writeString(id.value().toString()));
        add(PartialDate.class, (date, json) -> json.writeString(date.toString()));
        add(HouseName.class, (house, json) -> json.writeString(house.name()));
        add(Owner.class, CopyJsonModule::owner);
    }

    private static void owner(Owner owner, JsonGenerator json) {
        json.writeStartObject();
        switch (owner) {
            case Owner.Her _ -> json.writeStringProperty("kind", "HER");
            case Owner.Professional(var actor) -> {
                json.writeStringProperty("kind", "PROFESSIONAL");
                json.writeStringProperty("id", actor.value().toString());
            }
            case Owner.Service(var service) -> {
                json.writeStringProperty("kind", "SERVICE");
                json.writeStringProperty("id", service.value().toString());
            }
        }
        json.writeEndObject();
    }

    private <T> void add(Class<T> type, BiConsumer<T, JsonGenerator> writing) {
        addSerializer(type, new StdSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator json, SerializationContext context) {
                writing.accept(value, json);
            }
        });
    }
}
