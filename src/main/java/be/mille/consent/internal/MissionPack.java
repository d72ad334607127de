package be.mille.consent.internal;

import be.mille.access.ActorFunction;
import be.mille.consent.Missions;
import be.mille.content.ContentPacks;
import be.mille.content.Pack;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Tasks and whose mission they are, from the consent pack in force. */
@Component
class MissionPack implements Missions {
    private static final String TASKS = "tasks.json";

    private final Supplier<Map<ActorFunction, List<String>>> inForce;

    MissionPack(ContentPacks packs) {
        this.inForce = packs.made(from -> read(from.newest(ConsentPack.KIND, ConsentPack.ID)));
    }

    @Override
    public List<String> of(ActorFunction function) {
        return inForce.get().getOrDefault(function, List.of());
    }

    private static Map<ActorFunction, List<String>> read(Pack pack) {
        var all = new EnumMap<ActorFunction, List<String>>(ActorFunction.class);
        for (var task : pack.json(TASKS).path("tasks")) {
            for (var name : task.path("functions")) {
                all.computeIfAbsent(ConsentPack.function(pack, TASKS, name.asString("")), _ -> new ArrayList<>())
                        .add(task.path("key").asString());
            }
        }
        return all;
    }
}
